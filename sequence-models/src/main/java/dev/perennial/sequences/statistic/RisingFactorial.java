package dev.perennial.sequences.statistic;

import org.hipparchus.special.Gamma;

/** Γ(a + n) / Γ(a) = a (a + 1) … (a + n − 1), by its logarithm. */
final class RisingFactorial {
  private static final int MULTIPLIED_UP_TO = 20;

  private RisingFactorial() {}

  static double log(double a, int n) {
    if (n > MULTIPLIED_UP_TO) {
      return Gamma.logGamma(a + n) - Gamma.logGamma(a);
    }
    double product = 1;
    for (int i = 0; i < n; i++) {
      product *= a + i;
    }
    return Math.log(product);
  }
}
