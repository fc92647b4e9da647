package dev.perennial.features.feature;

import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.Arrays;

/**
 * The days (UTC) on which a user bought, in order, with what was spent. Such a day is one order:
 * the transaction of the customer-base literature.
 */
final class OrderDays {
  private static final int FIRST_SIZE = 4;
  private static final long SECONDS_A_DAY = 86_400;

  private long[] days = new long[FIRST_SIZE];
  private double[] spentUpTo = new double[FIRST_SIZE];
  private int count;

  static long dayOf(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), SECONDS_A_DAY);
  }

  /** Takes in the user's next event, and only a purchase counts. */
  void add(Event event) {
    if (!Feature.isPurchase(event)) {
      return;
    }
    long day = dayOf(event.occurredAt());
    if (count == 0 || days[count - 1] != day) {
      begin(day);
    }
    spentUpTo[count - 1] += event.value();
  }

  int count() {
    return count;
  }

  /** What was spent on all of them. */
  double spent() {
    return count == 0 ? 0 : spentUpTo[count - 1];
  }

  /** How many of them are later than {@code day}. */
  int countAfter(long day) {
    return count - countUpTo(day);
  }

  /** What was spent later than {@code day}. */
  double spentAfter(long day) {
    int before = countUpTo(day);
    return before == 0 ? spent() : spent() - spentUpTo[before - 1];
  }

  /** The days between the {@code n}-th (from 1) and the one before it. */
  long gap(int n) {
    return days[n] - days[n - 1];
  }

  private void begin(long day) {
    if (count == days.length) {
      days = Arrays.copyOf(days, 2 * count);
      spentUpTo = Arrays.copyOf(spentUpTo, 2 * count);
    }
    double spentBefore = spent();
    days[count] = day;
    spentUpTo[count] = spentBefore;
    count++;
  }

  private int countUpTo(long day) {
    int found = Arrays.binarySearch(days, 0, count, day);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
