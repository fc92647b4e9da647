package dev.perennial.sequences.dataset;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.sequence.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a user did within the horizon after an instant: the truth that answers are held against.
 *
 * @param orders days (UTC) with a purchase
 * @param value quantity × price of what was purchased
 * @param stage where the user stood one horizon later, where known
 * @param nextItems what was purchased on the first of those days, each item once
 */
public record Outcome(
    int orders, double value, Optional<LifecycleStage> stage, List<Integer> nextItems) {
  private static final Duration SAME_INSTANT = Duration.ofMinutes(1);
  private static final long MICROS_A_DAY = Duration.ofDays(1).toNanos() / 1_000;

  public Outcome {
    nextItems = List.copyOf(nextItems);
  }

  /** Reads what happened in {@code (now, now + horizon]}. */
  public static Outcome of(History history, Instant now, Duration horizon) {
    Instant end = now.plus(horizon);
    int from = history.countUntil(now);
    int to = history.countUntil(end);
    int orders = (int) purchaseDays(history, from, to).distinct().count();
    double value =
        history.purchases(from, to).mapToDouble(i -> history.quantity(i) * history.price(i)).sum();
    return new Outcome(orders, value, stageAt(history, end), nextItems(history, from, to));
  }

  /** Whether there was no order. */
  public boolean churned() {
    return orders == 0;
  }

  private static IntStream purchaseDays(History history, int from, int to) {
    return history.purchases(from, to).map(i -> day(history, i));
  }

  private static List<Integer> nextItems(History history, int from, int to) {
    int firstDay = purchaseDays(history, from, to).findFirst().orElse(-1);
    return history
        .purchases(from, to)
        .takeWhile(i -> day(history, i) == firstDay)
        .map(history::item)
        .distinct()
        .boxed()
        .toList();
  }

  private static int day(History history, int event) {
    return Math.toIntExact(Math.floorDiv(history.micros(event), MICROS_A_DAY));
  }

  private static Optional<LifecycleStage> stageAt(History history, Instant end) {
    return history.snapshots().stream()
        .filter(
            snapshot -> Duration.between(snapshot.asOf(), end).abs().compareTo(SAME_INSTANT) < 0)
        .findFirst()
        .map(Snapshot::stage);
  }
}
