package dev.perennial.sequences.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Users in bins of equal count along an order. Users with the same score share what happened to
 * them, so that it does not matter in which order they came; a bin may end in the middle of one.
 */
@SuppressWarnings("ArrayRecordComponent") // made by the thousand, never compared
record Bins(double[] mass, double[] expected, double[] actual) {
  private static final double NEARLY_FULL = 1 - 1e-9;

  /**
   * Fills the bins.
   *
   * @param counts how often each user counts
   */
  static Bins of(ScoreOrder order, double[] expected, double[] actual, int[] counts, int bins) {
    double[][] filled = new double[3][bins];
    double capacity = Arrays.stream(counts).asLongStream().sum() / (double) bins;
    int bin = 0;
    for (int group = 0; group < order.groups(); group++) {
      double mass = order.mass(group, counts);
      double expectedSum = order.sum(group, expected, counts);
      double actualSum = order.sum(group, actual, counts);
      for (double rest = mass; rest > 0; ) {
        double room = capacity - filled[0][bin];
        double taken = bin == bins - 1 ? rest : Math.min(rest, room);
        filled[0][bin] += taken;
        filled[1][bin] += expectedSum * taken / mass;
        filled[2][bin] += actualSum * taken / mass;
        rest -= taken;
        bin += bin < bins - 1 && filled[0][bin] >= capacity * NEARLY_FULL ? 1 : 0;
      }
    }
    return new Bins(filled[0], filled[1], filled[2]);
  }

  /** How far the expected is from the actual, bin by bin, for a user on average. */
  double meanGap() {
    double gap = 0;
    for (int bin = 0; bin < mass.length; bin++) {
      gap += Math.abs(expected[bin] - actual[bin]);
    }
    return gap / Arrays.stream(mass).sum();
  }

  /** What each bin holds on average; empty ones are left out. */
  List<Bin> means() {
    List<Bin> means = new ArrayList<>();
    IntStream.range(0, mass.length)
        .filter(bin -> mass[bin] > 0)
        .forEach(
            bin ->
                means.add(new Bin(mass[bin], expected[bin] / mass[bin], actual[bin] / mass[bin])));
    return means;
  }
}
