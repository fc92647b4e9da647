package dev.perennial.recommender.memory;

import java.time.Duration;
import java.util.Arrays;

/**
 * A count for each item in which everything fades by half in each half-life.
 *
 * <p>Kept as a sum of weights that grow with time from a landmark ("forward decay", Cormode et al.,
 * 2009): adding is one multiplication in any order of time, and no item needs to be touched for the
 * passing of time. Before the growing weights overflow, the landmark moves.
 */
final class DecayedCounts {
  private static final double LARGEST_EXPONENT = 300;

  private final double decayPerMilli;
  private double[] sums = new double[0];
  private double total;
  private long landmark = Long.MIN_VALUE;

  DecayedCounts(Duration halfLife) {
    this.decayPerMilli = Math.log(2) / halfLife.toMillis();
  }

  void add(int item, long atMillis, double weight) {
    if (landmark == Long.MIN_VALUE) {
      landmark = atMillis;
    }
    if ((atMillis - landmark) * decayPerMilli > LARGEST_EXPONENT) {
      moveLandmark(atMillis);
    }
    if (item >= sums.length) {
      sums = Arrays.copyOf(sums, Math.max(item + 1, sums.length * 2));
    }
    double grown = weight * Math.exp((atMillis - landmark) * decayPerMilli);
    sums[item] += grown;
    total += grown;
  }

  /** The item's count at the landmark; {@link #faded} brings it to another time. */
  double atLandmark(int item) {
    return item < sums.length ? sums[item] : 0;
  }

  /** The sum over all items at the landmark. */
  double totalAtLandmark() {
    return total;
  }

  /** The factor from the landmark to {@code nowMillis}. */
  double faded(long nowMillis) {
    return landmark == Long.MIN_VALUE ? 0 : Math.exp((landmark - nowMillis) * decayPerMilli);
  }

  private void moveLandmark(long to) {
    double factor = faded(to);
    for (int item = 0; item < sums.length; item++) {
      sums[item] *= factor;
    }
    total *= factor;
    landmark = to;
  }
}
