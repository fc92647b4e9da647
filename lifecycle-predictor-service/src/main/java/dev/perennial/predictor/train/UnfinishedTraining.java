package dev.perennial.predictor.train;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.perennial.model.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The training that has begun and is not over, noted beside its checkpoints. Where it was cut
 * short, the same request goes on with it: until the same instant, or else the checkpoints would be
 * those of another training. What was left by any other, or long ago, is deleted.
 */
final class UnfinishedTraining {
  private static final Logger log = LoggerFactory.getLogger(UnfinishedTraining.class);
  private static final String NOTE = "unfinished.json";
  private static final String LEFT_BEHIND = "*.{checkpoint,json,new}";

  private final Path directory;
  private final Duration resumeWithin;
  private final InstantSource wallClock;

  UnfinishedTraining(TrainProperties settings, InstantSource wallClock) {
    this.directory = settings.directory();
    this.resumeWithin = settings.resumeWithin();
    this.wallClock = wallClock;
  }

  private record Note(TrainingRequest request, Instant split, Instant begunAt) {}

  /**
   * Notes that a training begins, or goes on.
   *
   * @param split when its data ends, unless it goes on
   * @return when its data ends
   */
  Instant begin(TrainingRequest request, Instant split) {
    Optional<Note> same = read().filter(note -> note.request().equals(request) && isYoung(note));
    if (same.isPresent()) {
      log.info("The training that began at {} goes on", same.get().begunAt());
      return same.get().split();
    }
    forget();
    write(new Note(request, split, wallClock.instant()));
    return split;
  }

  /** Deletes whatever a training has left. */
  void forget() {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, LEFT_BEHIND)) {
      for (Path file : files) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isYoung(Note note) {
    return Duration.between(note.begunAt(), wallClock.instant()).compareTo(resumeWithin) < 0;
  }

  private Optional<Note> read() {
    Path file = directory.resolve(NOTE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.read(Files.readAllBytes(file), Note.class));
    } catch (JacksonException e) {
      log.warn("{} cannot be read: {}", file, e.getMessage());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Note note) {
    Path file = directory.resolve(NOTE);
    Path written = file.resolveSibling(NOTE + ".new");
    try {
      Files.createDirectories(directory);
      Files.write(written, Json.write(note));
      Files.move(written, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
