package dev.perennial.sequences.baseline;

import java.util.List;

/**
 * A logistic regression with a penalty on the squares of its weights (not of the intercept), fitted
 * by Newton's method: the loss is convex, so that a few steps find its one minimum.
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
public record LogisticRegression(double[] weights) {
  private static final int MAX_STEPS = 50;
  private static final double CONVERGED = 1e-8;

  /** One observation. */
  public record Row(double[] inputs, boolean happened) {}

  /**
   * Fits weights and intercept.
   *
   * @param penalty weight of half the sum of squares, against the summed loss of all rows
   */
  public static LogisticRegression fit(List<Row> rows, double penalty) {
    double[] weights = new double[rows.getFirst().inputs().length + 1];
    for (int step = 0; step < MAX_STEPS; step++) {
      double[] change = newtonStep(rows, weights, penalty);
      double moved = 0;
      for (int i = 0; i < weights.length; i++) {
        weights[i] -= change[i];
        moved = Math.max(moved, Math.abs(change[i]));
      }
      if (moved < CONVERGED) {
        break;
      }
    }
    return new LogisticRegression(weights);
  }

  /** Probability that it happens. */
  public double probability(double... inputs) {
    return 1 / (1 + Math.exp(-score(weights, inputs)));
  }

  private static double[] newtonStep(List<Row> rows, double[] weights, double penalty) {
    int size = weights.length;
    double[] gradient = new double[size];
    double[][] curvature = new double[size][size];
    for (Row row : rows) {
      double p = 1 / (1 + Math.exp(-score(weights, row.inputs())));
      for (int i = 0; i < size; i++) {
        gradient[i] += (p - (row.happened() ? 1 : 0)) * input(row, i);
        for (int j = 0; j < size; j++) {
          curvature[i][j] += p * (1 - p) * input(row, i) * input(row, j);
        }
      }
    }
    for (int i = 0; i < size; i++) {
      boolean intercept = i == size - 1;
      gradient[i] += intercept ? 0 : penalty * weights[i];
      curvature[i][i] += intercept ? 1e-9 : penalty;
    }
    return solve(curvature, gradient);
  }

  private static double score(double[] weights, double[] inputs) {
    double score = weights[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      score += weights[i] * inputs[i];
    }
    return score;
  }

  private static double input(Row row, int i) {
    return i < row.inputs().length ? row.inputs()[i] : 1;
  }

  /** Solves a positive definite system by elimination. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    for (int pivot = 0; pivot < size; pivot++) {
      for (int row = pivot + 1; row < size; row++) {
        double factor = matrix[row][pivot] / matrix[pivot][pivot];
        for (int column = pivot; column < size; column++) {
          matrix[row][column] -= factor * matrix[pivot][column];
        }
        right[row] -= factor * right[pivot];
      }
    }
    double[] solution = new double[size];
    for (int row = size - 1; row >= 0; row--) {
      double rest = right[row];
      for (int column = row + 1; column < size; column++) {
        rest -= matrix[row][column] * solution[column];
      }
      solution[row] = rest / matrix[row][row];
    }
    return solution;
  }
}
