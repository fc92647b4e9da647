package dev.perennial.benchmarks.workload;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.history.Histories;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Users who each bought one item a day for as many days as the network reads, so that no window is
 * padded.
 *
 * @param steps that are read, the NOW step among them
 */
public record SampleUsers(List<UserSequence> sequences, int steps) {
  private static final Instant OPENING = Instant.parse("2026-01-01T00:00:00Z");
  private static final int ITEMS = 3_600;

  public SampleUsers {
    sequences = List.copyOf(sequences);
  }

  /** As many users as asked for, over a catalogue of the size of Online Retail. */
  public static SampleUsers of(int users, int steps) {
    RandomGenerator random = new SplittableRandom(1);
    return new SampleUsers(
        IntStream.range(0, users)
            .mapToObj(user -> sequence("user-" + user, steps, random))
            .toList(),
        steps);
  }

  /** An encoder that has seen them. */
  public SequenceEncoder encoder() {
    List<Snapshot> snapshots =
        sequences.stream().map(sequence -> sequence.snapshots().getFirst()).toList();
    Histories histories =
        Histories.read(asOf -> sequences.stream(), List.of(snapshots.getFirst().asOf()));
    return SequenceEncoder.fit(histories, Catalogue.empty(), snapshots, steps);
  }

  private static UserSequence sequence(String user, int steps, RandomGenerator random) {
    List<Event> events =
        IntStream.range(0, steps - 1).mapToObj(day -> purchase(user, day, random)).toList();
    return new UserSequence(new UserId(user), 1, events, List.of(now(steps, random)));
  }

  private static Snapshot now(int steps, RandomGenerator random) {
    return new Snapshot(
        OPENING.plus(Duration.ofDays(steps)),
        LifecycleStage.MONETIZATION,
        Map.of(
            "recencyDays",
            1.0,
            "orders",
            steps - 1.0,
            "meanOrderValue",
            random.nextDouble(1, 100),
            "tenureDays",
            (double) steps));
  }

  private static Event purchase(String user, int day, RandomGenerator random) {
    return new Event(
        new EventId("%s-%04d".formatted(user, day)),
        new UserId(user),
        EventType.ITEM_PURCHASED,
        OPENING.plus(Duration.ofDays(day)),
        new ItemId("item-" + random.nextInt(ITEMS)),
        1 + random.nextInt(5),
        BigDecimal.valueOf(random.nextInt(10_000), 2),
        new OrderId("%s-%04d".formatted(user, day)),
        null,
        null,
        Map.of());
  }
}
