package dev.perennial.sequences.outlook;

/** A distribution of what will come, from 0 on, with a mass at 0. */
public interface Predictive {

  double mean();

  /** P(X ≤ x). */
  double atMost(double x);

  /** P(X < x). */
  double below(double x);

  /** The smallest x with P(X ≤ x) ≥ p. */
  double quantile(double p);

  /**
   * How deep in its tail a number lies: the largest t for which it lies within the quantiles of t
   * and 1 − t.
   */
  default double depth(double x) {
    return Math.min(atMost(x), 1 - below(x));
  }
}
