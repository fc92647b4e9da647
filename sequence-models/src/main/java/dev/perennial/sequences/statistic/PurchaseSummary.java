package dev.perennial.sequences.statistic;

import dev.perennial.sequences.history.History;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * All that the purchase models know of one user as of an instant: x, t_x, T and the mean value of
 * the literature, in days. A transaction is a UTC day with a purchase; instants count by their day.
 *
 * @param repeats transactions after the first
 * @param recency days from the first to the last transaction, 0 where there is no repeat
 * @param age days from the first transaction to the instant
 * @param meanValue of all transactions
 */
public record PurchaseSummary(int repeats, double recency, double age, double meanValue) {
  private static final long MICROS_A_DAY = Duration.ofDays(1).toNanos() / 1_000;

  public PurchaseSummary {
    check(repeats >= 0, "repeats must not be negative, but is", repeats);
    check(recency >= 0 && recency <= age, "recency must be from 0 to age, but is", recency);
    check(repeats > 0 || recency == 0, "recency must be 0 without a repeat, but is", recency);
    check(Double.isFinite(age), "age must be finite, but is", age);
    check(
        meanValue >= 0 && Double.isFinite(meanValue),
        "meanValue must not be negative, but is",
        meanValue);
  }

  private static void check(boolean holds, String message, double value) {
    if (!holds) {
      throw new IllegalArgumentException(message + " " + value);
    }
  }

  /** Reads what the user purchased until the instant; empty without a purchase. */
  public static Optional<PurchaseSummary> of(History history, Instant asOf) {
    int[] purchases = history.purchases(0, history.countUntil(asOf)).toArray();
    return purchases.length == 0
        ? Optional.empty()
        : Optional.of(of(history, purchases, day(Duration.between(Instant.EPOCH, asOf))));
  }

  private static PurchaseSummary of(History history, int[] purchases, long today) {
    long[] days = IntStream.of(purchases).mapToLong(i -> day(history.micros(i))).toArray();
    double value = IntStream.of(purchases).mapToDouble(i -> value(history, i)).sum();
    int transactions = (int) LongStream.of(days).distinct().count();
    long last = days[days.length - 1];
    return new PurchaseSummary(
        transactions - 1, last - days[0], today - days[0], value / transactions);
  }

  /** All transactions, the first with its repeats. */
  int orders() {
    return repeats + 1;
  }

  /** The same user after so many days more without an order. */
  PurchaseSummary silentFor(double days) {
    return new PurchaseSummary(repeats, recency, age + days, meanValue);
  }

  private static double value(History history, int event) {
    return (double) history.quantity(event) * history.price(event);
  }

  private static long day(long micros) {
    return Math.floorDiv(micros, MICROS_A_DAY);
  }

  private static long day(Duration sinceEpoch) {
    return Math.floorDiv(sinceEpoch.toSeconds(), Duration.ofDays(1).toSeconds());
  }
}
