package dev.perennial.sequences.explanation;

/**
 * The rule of Gauss and Legendre: n points between 0 and 1 and their weights, by which a polynomial
 * of degree 2n − 1 is integrated exactly. The points are the roots of the Legendre polynomial, by
 * Newton's method from Tricomi's first guess.
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
record GaussLegendre(double[] points, double[] weights) {
  private static final int NEWTON_STEPS = 20;

  static GaussLegendre of(int count) {
    double[] points = new double[count];
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      double x = Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
      for (int step = 0; step < NEWTON_STEPS; step++) {
        x -= legendre(count, x) / slope(count, x);
      }
      points[i] = (1 - x) / 2;
      weights[i] = 1 / ((1 - x * x) * slope(count, x) * slope(count, x));
    }
    return new GaussLegendre(points, weights);
  }

  /** Pₙ(x), by Bonnet's recursion. */
  private static double legendre(int degree, double x) {
    double before = 1;
    double last = x;
    for (int n = 2; n <= degree; n++) {
      double next = ((2 * n - 1) * x * last - (n - 1) * before) / n;
      before = last;
      last = next;
    }
    return degree == 0 ? 1 : last;
  }

  /** Pₙ'(x) = n (x Pₙ − Pₙ₋₁) / (x² − 1). */
  private static double slope(int degree, double x) {
    return degree * (x * legendre(degree, x) - legendre(degree - 1, x)) / (x * x - 1);
  }
}
