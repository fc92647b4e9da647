package dev.perennial.predictor.outlook;

import dev.perennial.model.lifecycle.Estimate;

/**
 * Where the number of orders lies nine times in ten, for a method that says only how likely none is
 * and how many it expects. With 1 − churn there is at least one; from there on another follows with
 * the same probability each time (the geometric distribution: the widest there is for a given
 * mean), so that the mean comes out right.
 */
public final class OrderCounts {
  private static final double TAIL = 0.05;

  private OrderCounts() {}

  /** The estimate; at least as many are expected as the churn probability implies. */
  public static Estimate estimate(double churnProbability, double expected) {
    double atLeast = Math.max(expected, 1 - churnProbability);
    return new Estimate(
        atLeast,
        quantile(TAIL, churnProbability, atLeast),
        quantile(1 - TAIL, churnProbability, atLeast));
  }

  private static double quantile(double share, double churnProbability, double expected) {
    if (share <= churnProbability) {
      return 0;
    }
    double more = 1 - (1 - churnProbability) / expected;
    double beyond = (1 - share) / (1 - churnProbability);
    return more <= 0 ? 1 : Math.max(1, Math.ceil(Math.log(beyond) / Math.log(more)));
  }
}
