package dev.perennial.sequences.outlook;

import dev.perennial.model.lifecycle.Estimate;
import java.util.Collection;

/**
 * How much of each tail an interval leaves out so that it covers what comes in {@value #COVERAGE}
 * of the cases: split conformal prediction with the depth in the predictive distribution as its
 * score (Chernozhukov, Wüthrich, Zhu, Distributional conformal prediction, PNAS 2021). Where the
 * distribution is right the tail is .05 each; where it is too narrow the tail is smaller. Few cases
 * make it smaller still: with fewer than 9 nothing is left out but the outermost {@value
 * #OUTERMOST}.
 */
public record ConformalTail(double tail) {
  /** Share of the cases that an interval is to cover. */
  public static final double COVERAGE = 0.9;

  private static final double OUTERMOST = 1e-3;

  /** As if the distributions were right. */
  public static ConformalTail trusting() {
    return new ConformalTail((1 - COVERAGE) / 2);
  }

  /** Leaves out nothing but the outermost. */
  public static ConformalTail cautious() {
    return new ConformalTail(OUTERMOST);
  }

  /**
   * The tail by what came of a closed window.
   *
   * @param depths of what came, in the distributions that were predicted; see {@link
   *     Predictive#depth}
   */
  public static ConformalTail fit(Collection<Double> depths) {
    double[] sorted = depths.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int rank = (int) Math.floor((1 - COVERAGE) * (sorted.length + 1));
    return rank < 1 ? cautious() : new ConformalTail(Math.clamp(sorted[rank - 1], OUTERMOST, 0.5));
  }

  /** The mean and the interval. */
  public Estimate estimate(Predictive predictive) {
    return new Estimate(
        predictive.mean(), predictive.quantile(tail), predictive.quantile(1 - tail));
  }
}
