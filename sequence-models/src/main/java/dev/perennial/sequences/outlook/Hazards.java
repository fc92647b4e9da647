package dev.perennial.sequences.outlook;

import dev.perennial.sequences.outlook.SurvivalCurve.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * The chance of an order in each of equally long bins, given none before, as the network sees it.
 *
 * @param logOdds one a bin
 */
@SuppressWarnings("ArrayRecordComponent") // made by the thousand, never compared
public record Hazards(float[] logOdds) {
  private static final double SMALLEST = 1e-6;

  /** Probability of no order in any bin: ∏ (1 − h). */
  public double noOrder() {
    return Math.exp(logNoOrder(logOdds.length));
  }

  /**
   * The points of a curve of the same form that ends at another probability: proportional hazards
   * (Cox 1972), {@code S(t)^c}.
   *
   * @param days of all bins together
   */
  public List<Point> scaledTo(double noOrder, double days) {
    double exponent =
        Math.log(Math.clamp(noOrder, SMALLEST, 1 - SMALLEST))
            / Math.min(-SMALLEST, logNoOrder(logOdds.length));
    List<Point> points = new ArrayList<>(logOdds.length);
    for (int bin = 1; bin <= logOdds.length; bin++) {
      points.add(new Point(days * bin / logOdds.length, Math.exp(exponent * logNoOrder(bin))));
    }
    return points;
  }

  /** Σ ln(1 − h) over the first bins; ln(1 − h) = −ln(1 + e^z). */
  private double logNoOrder(int bins) {
    double sum = 0;
    for (int bin = 0; bin < bins; bin++) {
      sum -= softPlus(logOdds[bin]);
    }
    return sum;
  }

  private static double softPlus(double x) {
    return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
  }
}
