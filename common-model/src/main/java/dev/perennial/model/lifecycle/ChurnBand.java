package dev.perennial.model.lifecycle;

/** A churn probability in three words: below 0.3, below 0.7, and above. */
public enum ChurnBand {
  LOW,
  MEDIUM,
  HIGH;

  private static final double MEDIUM_FROM = 0.3;
  private static final double HIGH_FROM = 0.7;

  public static ChurnBand of(double churnProbability) {
    if (churnProbability < MEDIUM_FROM) {
      return LOW;
    }
    return churnProbability < HIGH_FROM ? MEDIUM : HIGH;
  }
}
