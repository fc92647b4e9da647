package dev.perennial.features.feature;

import java.time.Instant;
import java.util.Arrays;

/**
 * The days (UTC) on which something happened, in order, with a total for each. The days with a
 * purchase are a user's orders: the transactions of the customer-base literature.
 */
public final class DayTotals {
  private static final int FIRST_SIZE = 4;
  private static final long SECONDS_A_DAY = 86_400;

  private long[] days = new long[FIRST_SIZE];
  private double[] totalUpTo = new double[FIRST_SIZE];
  private int count;

  /** The number of a day, counted from 1970. */
  public static long dayOf(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), SECONDS_A_DAY);
  }

  /** Adds to the day of the instant, which is not before the last one's. */
  public void add(Instant at, double amount) {
    long day = dayOf(at);
    if (count == 0 || days[count - 1] != day) {
      begin(day);
    }
    totalUpTo[count - 1] += amount;
  }

  /** How many days there are. */
  public int count() {
    return count;
  }

  /** The sum of their totals. */
  public double total() {
    return count == 0 ? 0 : totalUpTo[count - 1];
  }

  /** How many of them are later than {@code day}. */
  public int countAfter(long day) {
    return count - countUpTo(day);
  }

  /** The sum of what is later than {@code day}. */
  public double totalAfter(long day) {
    int before = countUpTo(day);
    return before == 0 ? total() : total() - totalUpTo[before - 1];
  }

  /** The {@code n}-th (from 0) of them. */
  public long day(int n) {
    return days[n];
  }

  /** The total of the {@code n}-th (from 0). */
  public double totalOf(int n) {
    return n == 0 ? totalUpTo[0] : totalUpTo[n] - totalUpTo[n - 1];
  }

  private void begin(long day) {
    if (count == days.length) {
      days = Arrays.copyOf(days, 2 * count);
      totalUpTo = Arrays.copyOf(totalUpTo, 2 * count);
    }
    double totalBefore = total();
    days[count] = day;
    totalUpTo[count] = totalBefore;
    count++;
  }

  private int countUpTo(long day) {
    int found = Arrays.binarySearch(days, 0, count, day);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
