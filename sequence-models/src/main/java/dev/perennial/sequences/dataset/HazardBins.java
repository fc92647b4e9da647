package dev.perennial.sequences.dataset;

import dev.perennial.model.json.Checks;

/**
 * The time after an instant in bins of about a week and equal width, in each of which a user who
 * has not ordered before may order for the first time.
 *
 * @param count of bins, K
 * @param days that all of them cover together
 */
public record HazardBins(int count, double days) {
  private static final double DAYS_A_BIN = 7;

  public HazardBins {
    Checks.inRange("count", count, 1, 1000);
  }

  /** The bins of a label horizon. */
  public static HazardBins of(int labelDays) {
    return new HazardBins((int) Math.max(1, Math.round(labelDays / DAYS_A_BIN)), labelDays);
  }

  /** Days that one bin covers. */
  public double width() {
    return days / count;
  }

  /** The bin of a first order so many days after the instant. */
  public int of(double firstOrderDays) {
    return Math.clamp((long) Math.ceil(firstOrderDays / width()) - 1, 0, count - 1);
  }

  /**
   * Bins that were survived by who was observed for so long without an order: one that was half
   * observed counts (Gensheimer & Narasimhan 2019, section 2).
   */
  public int survived(double observedDays) {
    return Math.clamp(Math.round(observedDays / width()), 0, count);
  }
}
