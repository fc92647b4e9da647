package dev.perennial.sequences.outlook;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Nothing with a probability, else lognormal (Wang, Liu, Miao, A Deep Probabilistic Model for
 * Customer Lifetime Value Prediction, arXiv 1912.07753).
 *
 * @param zero probability of nothing
 * @param mean of the whole, in the store's currency
 * @param deviation of the logarithm where there is something
 */
public record ZeroInflatedLogNormal(double zero, double mean, double deviation)
    implements Predictive {
  private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);
  private static final double SURE = 1 - 1e-9;

  @Override
  public double atMost(double x) {
    return x <= 0 || isNothing() ? zeroUpTo(x) : zero + (1 - zero) * standard(x);
  }

  @Override
  public double below(double x) {
    return x <= 0 ? 0 : atMost(x);
  }

  @Override
  public double quantile(double p) {
    if (p <= zero || isNothing()) {
      return 0;
    }
    double within = Math.min(SURE, (p - zero) / (1 - zero));
    return Math.exp(logMean() + deviation * NORMAL.inverseCumulativeProbability(within));
  }

  private double zeroUpTo(double x) {
    return x < 0 ? 0 : isNothing() ? 1 : zero;
  }

  private boolean isNothing() {
    return zero >= SURE || mean <= 0;
  }

  private double standard(double x) {
    return NORMAL.cumulativeProbability((Math.log(x) - logMean()) / deviation);
  }

  /** Such that the whole has its mean. */
  private double logMean() {
    return Math.log(mean / (1 - zero)) - deviation * deviation / 2;
  }
}
