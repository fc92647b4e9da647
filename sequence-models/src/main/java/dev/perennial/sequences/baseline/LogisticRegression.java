package dev.perennial.sequences.baseline;

import java.util.List;

/**
 * A logistic regression with a penalty on the squares of its weights.
 *
 * @param weights the intercept last
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
public record LogisticRegression(double[] weights) {

  /** One observation. */
  public record Row(double[] inputs, boolean happened) {}

  /**
   * Fits weights and intercept.
   *
   * @param penalty weight of half the sum of squares, against the summed loss of all rows
   */
  public static LogisticRegression fit(List<Row> rows, double penalty) {
    double[][] inputs = rows.stream().map(Row::inputs).toArray(double[][]::new);
    double[] outcomes = rows.stream().mapToDouble(row -> row.happened() ? 1 : 0).toArray();
    return new LogisticRegression(
        new RidgeFit(Family.BERNOULLI, inputs, outcomes, penalty).weights());
  }

  /** Probability that it happens. */
  public double probability(double... inputs) {
    return Family.BERNOULLI.mean(RidgeFit.score(weights, inputs));
  }
}
