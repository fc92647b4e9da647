package dev.perennial.sequences.blend;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the weights of a blend: not below 0, 1 in all, and such that the summed loss over cases is
 * least. By exponentiated gradients (Kivinen and Warmuth, Exponentiated gradient versus gradient
 * descent for linear predictors, 1997), which never leave the simplex, with a rate that falls with
 * the slopes seen so far; the losses are convex, so there is one minimum. A pull towards equal
 * weights, as strong as {@value #PULL} of squared distance, keeps a small store from trusting one
 * method by luck.
 */
final class SimplexFit {
  private static final double PULL = 500;
  private static final int STEPS = 400;
  private static final double RATE = 1;

  private SimplexFit() {}

  /** One case: what each method says, and the slope of the loss where they are mixed. */
  interface Case {
    double[] words();

    /** The loss's derivative by the mixed word. */
    double slope(double mixed);
  }

  /** The best weights, one a method; equal ones where there is no case. */
  static double[] weights(List<? extends Case> cases, int methods) {
    double[] weights = new double[methods];
    Arrays.fill(weights, 1.0 / methods);
    double squares = 1e-12;
    for (int step = 0; step < STEPS && !cases.isEmpty(); step++) {
      double[] gradient = gradient(cases, weights);
      double steepest = Arrays.stream(gradient).map(Math::abs).max().orElse(0);
      squares += steepest * steepest;
      move(weights, gradient, RATE / Math.sqrt(squares));
    }
    return weights;
  }

  private static double[] gradient(List<? extends Case> cases, double[] weights) {
    double[] gradient = new double[weights.length];
    for (Case one : cases) {
      double[] words = one.words();
      double mixed = 0;
      for (int i = 0; i < weights.length; i++) {
        mixed += weights[i] * words[i];
      }
      double slope = one.slope(mixed);
      for (int i = 0; i < weights.length; i++) {
        gradient[i] += slope * (words[i] - mixed);
      }
    }
    for (int i = 0; i < weights.length; i++) {
      gradient[i] += PULL * (weights[i] - 1.0 / weights.length);
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
