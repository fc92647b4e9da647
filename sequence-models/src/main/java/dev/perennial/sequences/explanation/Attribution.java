package dev.perennial.sequences.explanation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Log odds as what is said of nobody in particular and the parts that lead from there to the
 * answer. Attributions add up as the log odds themselves do.
 *
 * @param answer which baseline and parts sum to, but for the error of an integral
 */
record Attribution(double baseline, double answer, Map<Source, Double> parts) {
  private static final double SAME = 1e-12;

  Attribution {
    parts = Map.copyOf(parts);
  }

  /** Nothing, to add to. */
  static Attribution none() {
    return new Attribution(0, 0, Map.of());
  }

  /** Parts that sum to the answer exactly. */
  static Attribution exact(double baseline, Map<Source, Double> parts) {
    double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
    return new Attribution(baseline, baseline + sum, parts);
  }

  /** The sum of both. */
  Attribution plus(Attribution other) {
    Map<Source, Double> sums = new HashMap<>(parts);
    other.parts.forEach((source, part) -> sums.merge(source, part, Double::sum));
    return new Attribution(baseline + other.baseline, answer + other.answer, sums);
  }

  /**
   * Through an increasing function: every part is stretched by the same factor, that by which the
   * whole way from the baseline to the answer is.
   */
  Attribution through(DoubleUnaryOperator function) {
    double from = function.applyAsDouble(baseline);
    double to = function.applyAsDouble(answer);
    double way = answer - baseline;
    double factor = Math.abs(way) < SAME ? 0 : (to - from) / way;
    Map<Source, Double> stretched = new HashMap<>();
    parts.forEach((source, part) -> stretched.put(source, factor * part));
    return new Attribution(from, to, stretched);
  }

  /** How far the parts miss the answer, as a share of the way from the baseline to it. */
  double gap() {
    double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
    double way = answer - baseline;
    return Math.abs(sum - way) / Math.max(SAME, Math.abs(way));
  }
}
