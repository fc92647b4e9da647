package dev.perennial.sequences.artifact;

import dev.perennial.sequences.baseline.LogisticRegression;
import java.util.List;

/**
 * Turns log odds into a probability that can be taken at its word (Platt 1999): {@code 1 / (1 +
 * e^-(slope · logOdds + offset))}. Only how sure the network is gets corrected, never how many it
 * expects: the calibrated network is refitted on newer data and knows the newer rate, and on a shop
 * with a season the rate of the window before is the wrong one.
 */
public record Calibration(double slope, double offset) {
  private static final double PENALTY = 1e-3;

  /** Takes the log odds at their word. */
  public static Calibration none() {
    return new Calibration(1, 0);
  }

  /**
   * Fits the slope to what happened; the mean of the log odds stays where it is.
   *
   * @param rows with the log odds as their only input
   */
  public static Calibration fit(List<LogisticRegression.Row> rows) {
    double slope = LogisticRegression.fit(rows, PENALTY).weights()[0];
    double mean = rows.stream().mapToDouble(row -> row.inputs()[0]).average().orElse(0);
    return slope > 0 ? new Calibration(slope, (1 - slope) * mean) : none();
  }

  /** The probability. */
  public double probability(double logOdds) {
    return 1 / (1 + Math.exp(-(slope * logOdds + offset)));
  }
}
