package dev.perennial.simulator.world;

import java.util.Arrays;

/** Running totals of weights, and the search in them. */
public final class Cumulative {
  private Cumulative() {}

  public static double[] of(double... weights) {
    double[] totals = weights.clone();
    Arrays.parallelPrefix(totals, Double::sum);
    return totals;
  }

  /** The first index whose total is above {@code value}; the last one where none is. */
  static int indexOf(double[] totals, double value) {
    int found = Arrays.binarySearch(totals, value);
    return Math.min(found < 0 ? -found - 1 : found + 1, totals.length - 1);
  }
}
