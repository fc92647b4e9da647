package dev.perennial.sequences.fitting;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.perennial.sequences.progress.TrainingProgress.Phase;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a training has reached, one file a phase, so that it can go on after an interruption. A file
 * is replaced whole or not at all, so that a process may be killed at any time.
 */
public final class Checkpoints {
  private final @Nullable Path directory;
  private final String fingerprint;

  /**
   * The checkpoints of one training.
   *
   * @param directory absent: nothing is kept
   * @param fingerprint of everything that decides how the training goes; checkpoints of another are
   *     not read
   */
  public Checkpoints(@Nullable Path directory, String fingerprint) {
    this.directory = directory;
    this.fingerprint = fingerprint;
  }

  /** Keeps nothing. */
  static Checkpoints none() {
    return new Checkpoints(null, "");
  }

  /** What was kept of a phase of this very training. */
  Optional<FittingState> read(Phase phase) {
    if (directory == null || !Files.exists(file(directory, phase))) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(Files.newInputStream(file(directory, phase))))) {
      return in.readUTF().equals(fingerprint)
          ? Optional.of(FittingState.read(in))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a phase as it is now, in place of what was kept of it. */
  void write(Phase phase, FittingState state) {
    if (directory == null) {
      return;
    }
    Path file = file(directory, phase);
    Path written = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(directory);
      write(written, state);
      Files.move(written, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Not through a channel: a thread's interruption would close that in the middle. */
  private void write(Path written, FittingState state) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(written.toFile())))) {
      out.writeUTF(fingerprint);
      state.write(out);
    }
  }

  /** Forgets everything: the training is done. */
  public void clear() {
    if (directory == null) {
      return;
    }
    try {
      for (Phase phase : Phase.values()) {
        Files.deleteIfExists(file(directory, phase));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Path directory, Phase phase) {
    return directory.resolve(phase.name().toLowerCase(Locale.ROOT) + ".checkpoint");
  }
}
