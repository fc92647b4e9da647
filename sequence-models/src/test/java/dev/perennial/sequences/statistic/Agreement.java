package dev.perennial.sequences.statistic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How near expected numbers came to what happened. */
final class Agreement {
  private Agreement() {}

  static double meanAbsoluteError(double[] expected, double[] actual) {
    return IntStream.range(0, actual.length)
        .mapToDouble(i -> Math.abs(expected[i] - actual[i]))
        .average()
        .orElseThrow();
  }

  static double rootMeanSquaredError(double[] expected, double[] actual) {
    return Math.sqrt(
        IntStream.range(0, actual.length)
            .mapToDouble(i -> (expected[i] - actual[i]) * (expected[i] - actual[i]))
            .average()
            .orElseThrow());
  }

  static double pearson(double[] expected, double[] actual) {
    double meanExpected = Arrays.stream(expected).average().orElseThrow();
    double meanActual = Arrays.stream(actual).average().orElseThrow();
    double together = 0;
    double squaresExpected = 0;
    double squaresActual = 0;
    for (int i = 0; i < actual.length; i++) {
      double offExpected = expected[i] - meanExpected;
      double offActual = actual[i] - meanActual;
      together += offExpected * offActual;
      squaresExpected += offExpected * offExpected;
      squaresActual += offActual * offActual;
    }
    return together / Math.sqrt(squaresExpected * squaresActual);
  }

  static double spearman(double[] expected, double[] actual) {
    return pearson(ranks(expected), ranks(actual));
  }

  private static double[] ranks(double[] values) {
    int[] ascending =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[values.length];
    for (int from = 0; from < values.length; ) {
      int to = from;
      while (to < values.length && values[ascending[to]] == values[ascending[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[ascending[i]] = (from + to - 1) / 2.0;
      }
      from = to;
    }
    return ranks;
  }
}
