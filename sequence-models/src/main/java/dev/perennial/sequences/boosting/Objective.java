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
  TWEEDIE("tweedie", Double.MAX_VALUE),
  /**
   * Which rows of a list come first: labels are grades from 0 to 30, scores mean nothing by
   * themselves (LambdaRank; Burges, "From RankNet to LambdaRank to LambdaMART", 2010).
   */
  RANKING("lambdarank", 30);

  private static final double SURE = 1e-6;

  private final String nativeName;
  private final double largest;

  Objective(String nativeName, double largest) {
    this.nativeName = nativeName;
    this.largest = largest;
  }

  /** What it is to LightGBM. */
  String nativeParameters() {
    String name = "objective=" + nativeName;
    return this == RANKING
        ? name + " lambdarank_truncation_level=100 metric=ndcg eval_at=10"
        : name;
  }

  /** How bad it is what LightGBM measures on a validation. */
  double loss(double measured) {
    return this == RANKING ? -measured : measured;
  }

  /** Whether the raw score is the logarithm of what is predicted. */
  boolean isLogarithmic() {
    return this == POISSON || this == TWEEDIE;
  }

  /** The probability or mean of a raw score; of a ranking the score itself. */
  double mean(double raw) {
    return switch (this) {
      case BINARY -> 1 / (1 + Math.exp(-raw));
      case POISSON, TWEEDIE -> Math.exp(raw);
      case RANKING -> raw;
    };
  }

  /** The raw score of a probability or mean, which is kept 1e-6 away from where it has none. */
  double raw(double mean) {
    return switch (this) {
      case BINARY -> {
        double p = Math.clamp(mean, SURE, 1 - SURE);
        yield Math.log(p / (1 - p));
      }
      case POISSON, TWEEDIE -> Math.log(Math.max(mean, SURE));
      case RANKING -> mean;
    };
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
