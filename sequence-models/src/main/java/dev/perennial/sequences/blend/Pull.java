package dev.perennial.sequences.blend;

import java.util.Arrays;
import java.util.List;

/**
 * How strongly the weights of a blend are pulled towards equal ones. Weights that were fitted to
 * one window are tried on another: the strongest pull is taken whose loss there is within one
 * standard error of the least (Breiman, Friedman, Olshen and Stone, Classification and Regression
 * Trees, 1984, section 3.4.3). So a store whose past tells little about its members trusts none of
 * them by luck, and one that knows which is best says so.
 */
final class Pull {
  /** The strongest first. */
  private static final double[] STRENGTHS = {Double.POSITIVE_INFINITY, 1000, 300, 100, 30};

  private Pull() {}

  /**
   * Chooses for two windows that are to be fitted together.
   *
   * @param fitted cases that weights are fitted to
   * @param judged cases that they are tried on
   */
  static double strongest(List<Mixture> fitted, List<Mixture> judged, int methods) {
    double[][] losses =
        Arrays.stream(STRENGTHS)
            .mapToObj(pull -> losses(SimplexFit.weights(fitted, methods, pull), judged))
            .toArray(double[][]::new);
    double[] best = Arrays.stream(losses).reduce((a, b) -> sum(a) <= sum(b) ? a : b).orElseThrow();
    int strength = 0;
    while (!asGood(losses[strength], best)) {
      strength++;
    }
    return STRENGTHS[strength];
  }

  private static double[] losses(double[] weights, List<Mixture> cases) {
    return cases.stream().mapToDouble(one -> one.loss(weights)).toArray();
  }

  /** Whether they are worse by no more than the standard error of the difference. */
  private static boolean asGood(double[] losses, double[] best) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < losses.length; i++) {
      double more = losses[i] - best[i];
      sum += more;
      squares += more * more;
    }
    return sum <= Math.sqrt(squares - sum * sum / Math.max(1, losses.length));
  }

  private static double sum(double[] losses) {
    return Arrays.stream(losses).sum();
  }
}
