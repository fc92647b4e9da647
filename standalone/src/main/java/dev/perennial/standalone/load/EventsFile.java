package dev.perennial.standalone.load;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file to import, unpacked on the way where its name ends in {@code .gz}. */
public final class EventsFile {
  private static final int BUFFER = 1 << 16;

  private EventsFile() {}

  /**
   * Makes sure, before anything is started for it, that there is a file.
   *
   * @throws NoSuchFileException where there is none that can be read
   */
  public static void check(Path file) throws NoSuchFileException {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new NoSuchFileException(file.toString(), null, "there is no such file to read");
    }
  }

  public static InputStream open(Path file) throws IOException {
    check(file);
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(raw, BUFFER) : raw;
  }

  /** How many lines there are to import. */
  public static long lines(Path file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.ISO_8859_1))) {
      return reader.lines().count();
    }
  }
}
