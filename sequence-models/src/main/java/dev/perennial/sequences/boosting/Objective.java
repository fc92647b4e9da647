package dev.perennial.sequences.boosting;

import dev.perennial.model.json.Checks;

/**
 * What an ensemble predicts the mean of, and the scale on which its trees add up: log odds or the
 * logarithm of the mean.
 */
public enum Objective {
  /** Whether something happens: labels are 0 or 1. */
  BINARY("binary", 1),
  /** How often it happens: labels are counts. */
  POISSON("poisson", Double.MAX_VALUE),
  /** How much it is worth, which is nothing for many: variance ∝ mean^1.5 (Tweedie 1984). */
  TWEEDIE("tweedie", Double.MAX_VALUE);

  private static final double SURE = 1e-6;

  private final String nativeName;
  private final double largest;

  Objective(String nativeName, double largest) {
    this.nativeName = nativeName;
    this.largest = largest;
  }

  /** LightGBM's name of it. */
  String nativeName() {
    return nativeName;
  }

  /** The probability or mean of a raw score. */
  double mean(double raw) {
    return this == BINARY ? 1 / (1 + Math.exp(-raw)) : Math.exp(raw);
  }

  /** The raw score of a probability or mean, which is kept 1e-6 away from where it has none. */
  double raw(double mean) {
    if (this == BINARY) {
      double p = Math.clamp(mean, SURE, 1 - SURE);
      return Math.log(p / (1 - p));
    }
    return Math.log(Math.max(mean, SURE));
  }

  /** Refuses labels that cannot be. */
  void check(double[] labels) {
    for (int i = 0; i < labels.length; i++) {
      Checks.check(
          labels[i] >= 0 && labels[i] <= largest,
          "label %d must lie between 0 and %s, but is %s",
          i,
          largest,
          labels[i]);
    }
  }
}
