package dev.perennial.sequences.metric;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Intervals by drawing users again and again, with replacement (Efron 1979). Paired: whatever is
 * measured sees the same users in a draw, so that what two methods share cancels out.
 *
 * @param resamples how often users are drawn
 */
public record Bootstrap(int resamples, long seed) {
  private static final double TAIL = 0.025;

  /** The middle 95 % of what was measured. */
  public record Interval(double low, double high) {

    /** Whether the interval leaves out zero. */
    public boolean excludesZero() {
      return low > 0 || high < 0;
    }
  }

  /**
   * The interval of a measure of a sample of users.
   *
   * @param measure of the users at these positions, some of them more than once
   */
  public Interval interval(int users, ToDoubleFunction<List<Integer>> measure) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] measured =
        IntStream.range(0, resamples)
            .mapToDouble(i -> measure.applyAsDouble(random.ints(users, 0, users).boxed().toList()))
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    return new Interval(quantile(measured, TAIL), quantile(measured, 1 - TAIL));
  }

  private static double quantile(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }
}
