package dev.perennial.standalone.source;

import dev.perennial.model.event.Event;
import dev.perennial.model.user.UserId;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.history.SequenceSource;
import dev.perennial.simulator.scenario.Simulation;
import dev.perennial.simulator.scenario.StoreScenario;
import dev.perennial.simulator.scenario.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store's whole history at hand, and how it is judged where nothing else is asked for. */
public final class StoreData {
  private static final String SIMULATOR = "simulator:";
  private static final Instant YEAR_END = Instant.parse("2026-01-01T00:00:00Z");

  private final String name;
  private final @Nullable String hash;
  private final StoreHistory history;
  private final Protocol protocol;
  private final boolean timed;
  private final @Nullable Truth truth;

  private StoreData(
      String name,
      @Nullable String hash,
      StoreHistory history,
      Protocol protocol,
      boolean timed,
      @Nullable Truth truth) {
    this.name = name;
    this.hash = hash;
    this.history = history;
    this.protocol = protocol;
    this.timed = timed;
    this.truth = truth;
  }

  /** Whether this names a simulated store or a file: something that needs no suite to be read. */
  public static boolean isAtHand(String data) {
    return data.startsWith(SIMULATOR) || Files.isRegularFile(Path.of(data));
  }

  /**
   * Reads a file, or simulates a year of so many users.
   *
   * @param data a path, or {@code simulator:} and a number of users
   * @throws IOException where it is nothing that is known; the message says what is
   */
  public static StoreData read(String data) throws IOException {
    return data.startsWith(SIMULATOR)
        ? simulated(data.substring(SIMULATOR.length()))
        : file(Path.of(data));
  }

  private static StoreData file(Path file) throws IOException {
    FileKind kind = FileKind.of(file);
    StoreHistory history = kind.read(file);
    return new StoreData(
        "%s (%s)".formatted(kind.words(), file.getFileName()),
        FileHash.of(file),
        history,
        kind.protocol(),
        kind != FileKind.ITEM_SEQUENCES,
        null);
  }

  private static StoreData simulated(String users) throws IOException {
    if (!users.matches("[1-9]\\d{0,6}")) {
      throw new IOException(
          "%s%s is no simulated store: say how many users it has, such as %s2000"
              .formatted(SIMULATOR, users, SIMULATOR));
    }
    Simulation simulation =
        Simulation.of(StoreScenario.yearUntil(YEAR_END).withUsers(Integer.parseInt(users)));
    StoreHistory history =
        StoreHistory.of(simulation.events().toList(), Catalogue.of(simulation.items()));
    return new StoreData(
        "Simulated store", null, history, Protocol.OF_A_STORE, true, simulation.truth());
  }

  /** What was read, in a line. */
  public String description() {
    return "%s: %,d events of %,d users, %s to %s"
        .formatted(
            name,
            history.events(),
            history.users(),
            history.first().atZone(ZoneOffset.UTC).toLocalDate(),
            history.last().atZone(ZoneOffset.UTC).toLocalDate());
  }

  /** The SHA-256 of the file, where there is one. */
  public @Nullable String hash() {
    return hash;
  }

  public SequenceSource sequences() {
    return history;
  }

  /** Each user's events, in sequence. */
  public List<List<Event>> users() {
    return history.all();
  }

  /** Whether it is known when things happened, and not only in which order. */
  public boolean isTimed() {
    return timed;
  }

  public Catalogue catalogue() {
    return history.catalogue();
  }

  /** When the newest event happened. */
  public Instant last() {
    return history.last();
  }

  /** When the oldest event happened. */
  public Instant first() {
    return history.first();
  }

  /** How far the field looks ahead on this data. */
  public Duration usualHorizon() {
    return protocol.horizon();
  }

  /** Where the field splits this data; the newest split with a known outcome where it doesn't. */
  public List<Instant> usualSplits(Duration horizon) {
    return protocol.splits().isEmpty() ? List.of(last().minus(horizon)) : protocol.splits();
  }

  /** Whether the truth behind the events is known. */
  public boolean isSimulated() {
    return truth != null;
  }

  /**
   * The best possible answer of a simulated store: the chance of no order within the horizon after
   * the split, given all that could be seen.
   */
  public double churn(UserId user, Instant split, Duration horizon) {
    if (truth == null) {
      throw new IllegalStateException("nobody knows the truth of " + name);
    }
    return truth.isKnown(user, split) ? truth.churn(user, split, horizon) : 1;
  }
}
