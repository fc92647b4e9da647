package dev.perennial.sequences.baseline;

import java.util.Arrays;

/**
 * Fits a generalised linear model with a penalty on the squares of its weights (not of the
 * intercept) by Newton's method, halving a step that would go too far.
 *
 * @param rows of inputs
 * @param penalty weight of half the sum of squares, against the summed loss of all rows
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
record RidgeFit(Family family, double[][] rows, double[] outcomes, double penalty) {
  private static final int MAX_STEPS = 50;
  private static final int MAX_HALVINGS = 30;
  private static final double CONVERGED = 1e-8;

  /** The weights, the intercept last. Where all outcomes are the same, only that one is there. */
  double[] weights() {
    double[] weights = new double[rows[0].length + 1];
    weights[rows[0].length] = family.score(mean());
    boolean moves = Arrays.stream(outcomes).anyMatch(outcome -> outcome != outcomes[0]);
    for (int step = 0; step < MAX_STEPS && moves; step++) {
      double[] moved = shortened(weights, newtonStep(weights));
      moves = largestDifference(weights, moved) > CONVERGED;
      weights = moved;
    }
    return weights;
  }

  /** The mean outcome, drawn half a row towards the middle, so that nothing is ever certain. */
  private double mean() {
    return (Arrays.stream(outcomes).sum() + 0.5) / (outcomes.length + 1);
  }

  private double[] shortened(double[] weights, double[] change) {
    double before = loss(weights);
    double[] moved = minus(weights, change, 1);
    for (int halving = 1; halving <= MAX_HALVINGS && !(loss(moved) <= before); halving++) {
      moved = minus(weights, change, Math.pow(0.5, halving));
    }
    return moved;
  }

  private static double[] minus(double[] weights, double[] change, double share) {
    double[] moved = weights.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] -= share * change[i];
    }
    return moved;
  }

  private static double largestDifference(double[] a, double[] b) {
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      largest = Math.max(largest, Math.abs(a[i] - b[i]));
    }
    return largest;
  }

  private double loss(double[] weights) {
    double loss = 0;
    for (int row = 0; row < rows.length; row++) {
      loss += family.loss(score(weights, rows[row]), outcomes[row]);
    }
    for (int i = 0; i < weights.length - 1; i++) {
      loss += penalty / 2 * weights[i] * weights[i];
    }
    return loss;
  }

  private double[] newtonStep(double[] weights) {
    int size = weights.length;
    double[] gradient = new double[size];
    double[][] curvature = new double[size][size];
    for (int row = 0; row < rows.length; row++) {
      double score = score(weights, rows[row]);
      double slope = family.slope(score, outcomes[row]);
      double bend = family.curvature(score, outcomes[row]);
      for (int i = 0; i < size; i++) {
        gradient[i] += slope * input(rows[row], i);
        for (int j = 0; j < size; j++) {
          curvature[i][j] += bend * input(rows[row], i) * input(rows[row], j);
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

  /** The linear score of a row. */
  static double score(double[] weights, double[] inputs) {
    double score = weights[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      score += weights[i] * inputs[i];
    }
    return score;
  }

  private static double input(double[] inputs, int i) {
    return i < inputs.length ? inputs[i] : 1;
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
