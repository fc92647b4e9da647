package dev.perennial.sequences.outlook;

/**
 * No order with a probability, else one and a negative binomial number of further ones.
 *
 * @param zero probability of no order
 * @param mean of the whole; at least 1 − zero
 * @param shape of the negative binomial: low where users differ much, Poisson's where large
 */
public record ZeroInflatedCount(double zero, double mean, double shape) implements Predictive {
  private static final int MOST = 10_000;

  /** Raises a mean that is too low for the probability of any order. */
  public ZeroInflatedCount {
    mean = Math.max(mean, 1 - zero);
  }

  @Override
  public double atMost(double x) {
    if (x < 0) {
      return 0;
    }
    double sum = zero;
    double mass = (1 - zero) * Math.pow(shape / (shape + further()), shape);
    for (int count = 1; count <= Math.min(x, MOST); count++) {
      sum += mass;
      mass *= next(count - 1);
    }
    return Math.min(1, sum);
  }

  @Override
  public double below(double x) {
    return atMost(Math.ceil(x) - 1);
  }

  @Override
  public double quantile(double p) {
    double sum = zero;
    double mass = (1 - zero) * Math.pow(shape / (shape + further()), shape);
    int count = 0;
    while (sum < p && count < MOST) {
      count++;
      sum += mass;
      mass *= next(count - 1);
    }
    return count;
  }

  /** Orders after the first, for those with one. */
  private double further() {
    return zero >= 1 ? 0 : mean / (1 - zero) - 1;
  }

  /** P(k + 1) / P(k) of the negative binomial. */
  private double next(int k) {
    return (k + shape) / (k + 1) * further() / (shape + further());
  }
}
