package dev.perennial.sequences.boosting;

import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * LightGBM's native library, loaded once in a process. The wrapper unpacks it to one and the same
 * path for all processes of a machine and writes over what is there, also while another process
 * runs it, which ends that process; so it is given a directory of its own to unpack to.
 */
final class LightGbmLibrary {
  private static final String UNPACKED_TO = "java.io.tmpdir";

  private LightGbmLibrary() {}

  /**
   * Loads the library unless it is loaded.
   *
   * @throws IllegalStateException where there is none for this platform
   */
  static void load() {
    if (!Loaded.HERE) {
      throw new IllegalStateException(
          "LightGBM's library cannot be loaded on %s %s: is libgomp installed?"
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
  }

  /** Its initialisation is the one loading. */
  private static final class Loaded {
    static final boolean HERE = load();

    private static boolean load() {
      String shared = System.getProperty(UNPACKED_TO);
      try {
        Path own = Files.createTempDirectory("lightgbm");
        System.setProperty(UNPACKED_TO, own.toString());
        boolean loaded = LGBMBooster.isNativeLoaded();
        deleteOnExit(own);
        return loaded;
      } catch (IOException e) {
        throw new UncheckedIOException("LightGBM's library cannot be unpacked", e);
      } catch (LinkageError e) {
        return false;
      } finally {
        System.setProperty(UNPACKED_TO, shared);
      }
    }

    /** What is registered last is deleted first: the files, then the directory. */
    private static void deleteOnExit(Path directory) throws IOException {
      directory.toFile().deleteOnExit();
      try (Stream<Path> files = Files.list(directory)) {
        files.forEach(file -> file.toFile().deleteOnExit());
      }
    }
  }
}
