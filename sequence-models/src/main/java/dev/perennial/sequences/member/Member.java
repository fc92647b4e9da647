package dev.perennial.sequences.member;

/** The methods that answer for a user. */
public enum Member {
  /** The sequence network. */
  NETWORK,
  /** Gradient-boosted trees on the user's features. */
  BOOSTING,
  /** A random forest on the user's features. */
  FOREST,
  /** Regressions on recency, frequency and money. */
  REGRESSION,
  /** Pareto/NBD for the number of orders, Gamma-Gamma for their value. */
  STATISTICS
}
