package dev.perennial.sequences.boosting;

import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** Rows of four features, a tenth of them missing, of which the first two decide. */
final class MadeUpRows {
  static final int WIDTH = 4;

  private MadeUpRows() {}

  /** Whether it happens: the likelier, the greater the first and the smaller the second feature. */
  static LabelledRows binary(int size, long seed) {
    return labelled(size, seed, (score, random) -> random.nextGaussian() < score ? 1 : 0);
  }

  /** How often it happens. */
  static LabelledRows counts(int size, long seed) {
    return labelled(
        size,
        seed,
        (score, random) ->
            IntStream.range(0, 8).filter(i -> random.nextGaussian() < score - 1).count());
  }

  private static LabelledRows labelled(
      int size, long seed, ToDoubleBiFunction<Double, Random> label) {
    Random random = new Random(seed);
    double[][] rows = new double[size][WIDTH];
    double[] labels = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < WIDTH; j++) {
        rows[i][j] = j > 0 && random.nextInt(10) == 0 ? Double.NaN : random.nextGaussian();
      }
      double second = Double.isNaN(rows[i][1]) ? 1 : rows[i][1];
      labels[i] = label.applyAsDouble(rows[i][0] - second, random);
    }
    return new LabelledRows(rows, labels);
  }
}
