package dev.perennial.sequences.dataset;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.NextEvent;
import dev.perennial.sequences.history.History;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a user did within the label horizon after an instant: the truth that answers are held
 * against. It is censored where less than the horizon was observed: then it says only what happened
 * so far.
 *
 * @param orders days (UTC) with a purchase
 * @param value quantity × price of what was purchased
 * @param stage where the user stood one horizon later, where known
 * @param nextItems what was purchased on the first of those days, each item once
 * @param firstOrderDays from the instant to the first purchase, where there was one
 * @param nextEvent the kind of the first event of all
 * @param observedDays how much of the horizon was observed
 * @param censored whether that is not all of it
 */
public record Outcome(
    int orders,
    double value,
    Optional<LifecycleStage> stage,
    List<Integer> nextItems,
    OptionalDouble firstOrderDays,
    NextEvent nextEvent,
    double observedDays,
    boolean censored) {
  private static final Duration SAME_INSTANT = Duration.ofMinutes(1);
  private static final double MICROS_A_DAY = Duration.ofDays(1).toNanos() / 1e3;

  public Outcome {
    nextItems = List.copyOf(nextItems);
  }

  /** Reads what happened in {@code (now, now + horizon]}, all of which was observed. */
  public static Outcome of(History history, Instant now, Duration horizon) {
    return of(history, now, horizon, Instant.MAX);
  }

  /** Reads what happened in {@code (now, now + horizon]} and not after {@code until}. */
  public static Outcome of(History history, Instant now, Duration horizon, Instant until) {
    Instant whole = now.plus(horizon);
    Instant end = until.isBefore(whole) ? until : whole;
    int from = history.countUntil(now);
    int to = Math.max(from, history.countUntil(end));
    OptionalInt firstOrder = history.purchases(from, to).findFirst();
    return new Outcome(
        (int) purchaseDays(history, from, to).distinct().count(),
        history.purchases(from, to).mapToDouble(i -> history.quantity(i) * history.price(i)).sum(),
        stageAt(history, whole),
        nextItems(history, from, to),
        firstOrder.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(days(history.micros(firstOrder.getAsInt()) - History.micros(now))),
        from == to ? NextEvent.NONE : NextEvent.of(history.type(from)),
        days(History.micros(end) - History.micros(now)),
        end.isBefore(whole));
  }

  /** Whether there was no order. */
  public boolean churned() {
    return orders == 0;
  }

  private static double days(long micros) {
    return micros / MICROS_A_DAY;
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
    return Math.toIntExact(Math.floorDiv(history.micros(event), (long) MICROS_A_DAY));
  }

  private static Optional<LifecycleStage> stageAt(History history, Instant end) {
    return IntStream.range(0, history.snapshots().size())
        .filter(i -> Duration.between(history.asOf(i), end).abs().compareTo(SAME_INSTANT) < 0)
        .mapToObj(history::stage)
        .findFirst();
  }
}
