package dev.perennial.sequences.metric;

import static dev.perennial.model.json.Checks.check;

import java.util.Arrays;
import java.util.List;

/**
 * A number measured on all users, and on every draw of a {@link Bootstrap}. Two estimates of the
 * same draws are paired: what they share cancels out in their difference.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by their differences
public record Estimate(double value, double[] draws) {
  private static final double TAIL = 0.025;

  /** The lower end of the middle 95 % of the draws. */
  public double low() {
    return quantile(TAIL);
  }

  /** The upper end of the middle 95 % of the draws. */
  public double high() {
    return quantile(1 - TAIL);
  }

  /** Whether zero lies outside the middle 95 %. */
  public boolean excludesZero() {
    return low() > 0 || high() < 0;
  }

  /** This less the other, draw by draw. */
  public Estimate minus(Estimate other) {
    check(draws.length == other.draws.length, "the draws are not the same ones");
    double[] differences = new double[draws.length];
    Arrays.setAll(differences, draw -> draws[draw] - other.draws[draw]);
    return new Estimate(value - other.value, differences);
  }

  /** How far from a wanted number, draw by draw. */
  public Estimate distanceFrom(double wanted) {
    return new Estimate(
        Math.abs(value - wanted),
        Arrays.stream(draws).map(draw -> Math.abs(draw - wanted)).toArray());
  }

  /** The mean of several of the same draws. */
  public static Estimate mean(List<Estimate> estimates) {
    double[] means = new double[estimates.getFirst().draws.length];
    Arrays.setAll(
        means,
        draw -> estimates.stream().mapToDouble(one -> one.draws[draw]).average().orElseThrow());
    return new Estimate(
        estimates.stream().mapToDouble(Estimate::value).average().orElseThrow(), means);
  }

  private double quantile(double share) {
    double[] sorted = Arrays.stream(draws).filter(draw -> !Double.isNaN(draw)).sorted().toArray();
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }
}
