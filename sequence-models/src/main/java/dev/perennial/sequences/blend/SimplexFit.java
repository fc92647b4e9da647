package dev.perennial.sequences.blend;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the weights of a blend: not below 0, 1 in all, and such that the summed loss over cases is
 * least. By exponentiated gradients (Kivinen and Warmuth, Exponentiated gradient versus gradient
 * descent for linear predictors, 1997), which never leave the simplex, with a rate that falls with
 * the slopes seen so far; the losses are convex, so there is one minimum.
 */
final class SimplexFit {
  private static final int STEPS = 400;
  private static final double RATE = 1;

  private SimplexFit() {}

  /**
   * The best weights, one a method; equal ones where there is no case.
   *
   * @param pull towards equal weights: of half the squared distance to them, against the summed
   *     loss; infinite: they are equal
   */
  static double[] weights(List<Mixture> cases, int methods, double pull) {
    double[] weights = new double[methods];
    Arrays.fill(weights, 1.0 / methods);
    boolean moves = !cases.isEmpty() && Double.isFinite(pull);
    double squares = 1e-12;
    for (int step = 0; step < STEPS && moves; step++) {
      double[] gradient = gradient(cases, weights, pull);
      double steepest = Arrays.stream(gradient).map(Math::abs).max().orElse(0);
      squares += steepest * steepest;
      move(weights, gradient, RATE / Math.sqrt(squares));
    }
    return weights;
  }

  private static double[] gradient(List<Mixture> cases, double[] weights, double pull) {
    double[] gradient = new double[weights.length];
    for (Mixture one : cases) {
      double[] words = one.words();
      double mixed = one.mixed(weights);
      double slope = one.slope(mixed);
      for (int i = 0; i < weights.length; i++) {
        gradient[i] += slope * (words[i] - mixed);
      }
    }
    for (int i = 0; i < weights.length; i++) {
      gradient[i] += pull * (weights[i] - 1.0 / weights.length);
    }
    return gradient;
  }

  private static void move(double[] weights, double[] gradient, double rate) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= Math.exp(-rate * gradient[i]);
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
  }
}
