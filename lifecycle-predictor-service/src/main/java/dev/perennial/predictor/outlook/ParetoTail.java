package dev.perennial.predictor.outlook;

/**
 * How a curve of no order goes on beyond its horizon: {@code S(t) = (1 + t/b)^(−a)}, the law of the
 * first order among users who each order at a constant rate of their own, the rates spread by a
 * gamma distribution (the Pareto of the second kind; Lomax 1954). Those who order often drop out of
 * the waiting first, so the hazard falls for ever, {@code a / (b + t)}, and nobody is declared
 * gone. The two parameters make it pass through the curve at half its horizon and at its horizon; a
 * curve whose hazard does not fall goes on with the mean of its hazard.
 *
 * @param hazard a, over all time scales
 * @param days b; infinite where the hazard is constant
 */
record ParetoTail(double hazard, double days) {
  private static final int HALVINGS = 60;
  private static final double WIDEST = 1e6;

  static ParetoTail of(SurvivalCurve curve) {
    double horizon = curve.horizonDays();
    double half = -Math.log(curve.at(horizon / 2));
    double whole = -Math.log(Math.max(Double.MIN_NORMAL, curve.churnProbability()));
    if (half <= 0 || whole / half >= ratio(horizon, WIDEST * horizon)) {
      return new ParetoTail(whole / horizon, Double.POSITIVE_INFINITY);
    }
    double days = scale(horizon, whole / half);
    return new ParetoTail(whole / Math.log1p(horizon / days), days);
  }

  /** The probability of no order within so many days. */
  double at(double t) {
    return Math.exp(-hazard * (Double.isInfinite(days) ? t : Math.log1p(t / days)));
  }

  /** The b at which the log survival at the horizon is so many times that at half of it. */
  private static double scale(double horizon, double ratio) {
    double low = Math.log(horizon / WIDEST);
    double high = Math.log(horizon * WIDEST);
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (ratio(horizon, Math.exp(middle)) < ratio) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.exp(high);
  }

  private static double ratio(double horizon, double days) {
    return Math.log1p(horizon / days) / Math.log1p(horizon / 2 / days);
  }
}
