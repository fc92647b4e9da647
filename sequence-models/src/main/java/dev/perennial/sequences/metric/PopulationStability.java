package dev.perennial.sequences.metric;

import static dev.perennial.model.json.Checks.check;

import java.util.List;

/**
 * How far one distribution over bins is from another: {@code Σ (a − e) · ln(a / e)}, the population
 * stability index of credit scoring (Siddiqi, Credit Risk Scorecards, 2006), whose rule of thumb
 * calls a population stable below .1 and changed above .25. It is the divergence of Jeffreys
 * (1946): never below 0, and the same in both directions.
 *
 * <p>Its logarithm knows no empty bin, so a share below {@value #FLOOR} counts as {@value #FLOOR};
 * that floor is a convention and no part of the definition. Chance alone makes it about {@code
 * (bins − 1) · (1 / m + 1 / n)} between samples of {@code m} and {@code n} of one population
 * (Yurdakul, Statistical Properties of Population Stability Index, 2018).
 */
public final class PopulationStability {
  private static final double FLOOR = 1e-4;

  private PopulationStability() {}

  /**
   * The index of two distributions over the same bins.
   *
   * @param expected share of each bin
   * @param actual share of each bin
   */
  public static double index(List<Double> expected, List<Double> actual) {
    check(
        expected.size() == actual.size(),
        "%d bins cannot be compared with %d",
        expected.size(),
        actual.size());
    double index = 0;
    for (int bin = 0; bin < expected.size(); bin++) {
      double e = Math.max(expected.get(bin), FLOOR);
      double a = Math.max(actual.get(bin), FLOOR);
      index += (a - e) * Math.log(a / e);
    }
    return index;
  }
}
