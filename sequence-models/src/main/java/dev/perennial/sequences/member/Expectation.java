package dev.perennial.sequences.member;

import dev.perennial.model.json.Checks;

/**
 * What is expected of a user within a time.
 *
 * @param churn probability of no order
 * @param orders mean number of days with an order
 * @param value mean revenue, in the store's currency
 */
public record Expectation(double churn, double orders, double value) {
  private static final double SURE = 1e-6;

  public Expectation {
    Checks.inRange("churn", churn, 0, 1);
    Checks.inRange("orders", orders, 0, Double.MAX_VALUE);
    Checks.inRange("value", value, 0, Double.MAX_VALUE);
  }

  /** ln(p / (1 − p)) of the churn, which is kept 1e-6 away from 0 and 1. */
  public double churnLogOdds() {
    return logOdds(churn);
  }

  /** ln(p / (1 − p)); p is kept 1e-6 away from 0 and 1. */
  public static double logOdds(double probability) {
    double unsure = Math.clamp(probability, SURE, 1 - SURE);
    return Math.log(unsure / (1 - unsure));
  }

  /** 1 / (1 + e^−z). */
  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
