package dev.perennial.sequences.explanation;

import java.util.function.IntToDoubleFunction;

/**
 * What each of a few inputs adds to an answer: the mean over all orders in which they may become
 * known (Shapley 1953), from the answer to every subset of them.
 */
final class ShapleyValues {
  private ShapleyValues() {}

  /**
   * One value an input.
   *
   * @param answer where the inputs are known whose bits are set
   */
  static double[] of(int inputs, IntToDoubleFunction answer) {
    double[] answers = new double[1 << inputs];
    for (int known = 0; known < answers.length; known++) {
      answers[known] = answer.applyAsDouble(known);
    }
    double[] values = new double[inputs];
    for (int known = 0; known < answers.length; known++) {
      for (int input = 0; input < inputs; input++) {
        if ((known & 1 << input) == 0) {
          values[input] +=
              weight(Integer.bitCount(known), inputs)
                  * (answers[known | 1 << input] - answers[known]);
        }
      }
    }
    return values;
  }

  /** k! (n − 1 − k)! / n!: how many of the orders begin with a certain set of k. */
  private static double weight(int known, int inputs) {
    double weight = 1.0 / inputs;
    for (int i = 1; i <= known; i++) {
      weight *= (double) i / (inputs - i);
    }
    return weight;
  }
}
