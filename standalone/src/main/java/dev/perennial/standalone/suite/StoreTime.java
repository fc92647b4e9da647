package dev.perennial.standalone.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What time it is in the store of a data directory. A store whose history ends in the past lives
 * there: its clock starts at its newest event whenever the suite starts. The instant is kept in the
 * directory's file {@code newest-event}.
 */
public final class StoreTime {
  /** A store whose newest event is older than this lives in the past. */
  private static final Duration HISTORIC = Duration.ofDays(7);

  private final Path file;
  private final Clock wallClock;

  public StoreTime(Path directory, Clock wallClock) {
    this.file = directory.resolve("newest-event");
    this.wallClock = wallClock;
  }

  /**
   * Remembers the newest event of what was just imported.
   *
   * @param newestEvent {@link Instant#MIN} where there was none
   */
  public void seen(Instant newestEvent) throws IOException {
    if (newestEvent.equals(Instant.MIN)) {
      return;
    }
    if (Files.notExists(file) || read().isBefore(newestEvent)) {
      Files.writeString(file, newestEvent.toString());
    }
  }

  /** What to add to the wall clock. */
  public Duration offset() throws IOException {
    if (Files.notExists(file)) {
      return Duration.ZERO;
    }
    Duration offset = Duration.between(wallClock.instant(), read());
    return offset.negated().compareTo(HISTORIC) > 0 ? offset : Duration.ZERO;
  }

  /** What time it is in the store. */
  public Instant now() throws IOException {
    return wallClock.instant().plus(offset());
  }

  private Instant read() throws IOException {
    return Instant.parse(Files.readString(file).strip());
  }
}
