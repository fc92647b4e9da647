package dev.perennial.sequences.artifact;

import dev.perennial.sequences.baseline.LogisticRegression;
import java.util.List;

/**
 * Turns log odds into a probability that can be taken at its word (Platt 1999): {@code 1 / (1 +
 * e^-(slope · logOdds + offset))}.
 */
public record Calibration(double slope, double offset) {
  private static final double PENALTY = 1e-3;

  /** Takes the log odds at their word. */
  public static Calibration none() {
    return new Calibration(1, 0);
  }

  /**
   * Fits both numbers to what happened.
   *
   * @param rows with the log odds as their only input
   */
  public static Calibration fit(List<LogisticRegression.Row> rows) {
    double[] weights = LogisticRegression.fit(rows, PENALTY).weights();
    return weights[0] > 0 ? new Calibration(weights[0], weights[1]) : none();
  }

  /** The probability. */
  public double probability(double logOdds) {
    return 1 / (1 + Math.exp(-(slope * logOdds + offset)));
  }
}
