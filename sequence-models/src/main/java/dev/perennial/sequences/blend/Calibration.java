package dev.perennial.sequences.blend;

import dev.perennial.sequences.member.Expectation;
import java.util.List;

/**
 * Turns log odds into a probability that can be taken at its word: temperature scaling (Guo and
 * others, On Calibration of Modern Neural Networks, 2017) about the mean: {@code slope · z +
 * offset}. Only how sure the blend is gets corrected, never how many it expects: what is calibrated
 * is refitted on newer data and knows the newer rate, and on a shop with a season the rate of the
 * window before is the wrong one.
 */
public record Calibration(double slope, double offset) {
  private static final int STEPS = 50;
  private static final double PULL = 10;
  private static final double CONVERGED = 1e-9;

  /** Log odds and what happened. */
  public record Case(double logOdds, boolean happened) {}

  /** Takes the log odds at their word. */
  public static Calibration none() {
    return new Calibration(1, 0);
  }

  /**
   * Fits the slope to what happened, by Newton's method with the rate left free; the mean of the
   * log odds stays where it is. Few cases are pulled towards a slope of 1.
   */
  public static Calibration fit(List<Case> cases) {
    double mean = cases.stream().mapToDouble(Case::logOdds).average().orElse(0);
    double slope = 1;
    double rate = 0;
    for (int step = 0; step < STEPS; step++) {
      double[] change = newton(cases, mean, slope, rate);
      slope -= change[0];
      rate -= change[1];
      if (Math.abs(change[0]) + Math.abs(change[1]) < CONVERGED) {
        break;
      }
    }
    return slope > 0 && Double.isFinite(slope)
        ? new Calibration(slope, (1 - slope) * mean)
        : none();
  }

  /** The step of slope and rate: H⁻¹ g of the summed log loss and the pull. */
  private static double[] newton(List<Case> cases, double mean, double slope, double rate) {
    double gradientSlope = PULL * (slope - 1);
    double gradientRate = 0;
    double slopes = PULL;
    double both = 0;
    double rates = 1e-9;
    for (Case one : cases) {
      double z = one.logOdds() - mean;
      double p = Expectation.probability(slope * z + mean + rate);
      double error = p - (one.happened() ? 1 : 0);
      gradientSlope += error * z;
      gradientRate += error;
      slopes += p * (1 - p) * z * z;
      both += p * (1 - p) * z;
      rates += p * (1 - p);
    }
    double determinant = slopes * rates - both * both;
    return new double[] {
      (rates * gradientSlope - both * gradientRate) / determinant,
      (slopes * gradientRate - both * gradientSlope) / determinant
    };
  }

  /** The calibrated log odds. */
  public double apply(double logOdds) {
    return slope * logOdds + offset;
  }
}
