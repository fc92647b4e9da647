package dev.perennial.sequences.outlook;

import dev.perennial.sequences.member.Expectation;
import dev.perennial.sequences.statistic.PurchaseModel;
import dev.perennial.sequences.statistic.PurchaseSummary;
import java.util.Optional;

/**
 * Carries what is expected within the time that a model has labels for over to another time: the
 * odds of no order, the orders and their value change by as much as those of a model of the
 * customer base. For a user without an order the chance of one is the same on every day.
 *
 * @param days that the labels reach
 */
public record Extrapolation(PurchaseModel model, double days) {
  private static final double SMALLEST = 1e-9;

  /** What is expected within {@code target} days. */
  public Expectation to(
      double target, Expectation expectation, Optional<PurchaseSummary> purchases) {
    return purchases
        .map(summary -> ofBuyer(target, expectation, summary))
        .orElseGet(() -> ofVisitor(target, expectation));
  }

  private Expectation ofBuyer(double target, Expectation expectation, PurchaseSummary summary) {
    double shift =
        Expectation.logOdds(model.probabilityOfNone(summary, target))
            - Expectation.logOdds(model.probabilityOfNone(summary, days));
    double more =
        Math.max(SMALLEST, model.expectedOrders(summary, target))
            / Math.max(SMALLEST, model.expectedOrders(summary, days));
    return new Expectation(
        Expectation.probability(expectation.churnLogOdds() + shift),
        expectation.orders() * more,
        expectation.value() * more);
  }

  private Expectation ofVisitor(double target, Expectation expectation) {
    double more = target / days;
    return new Expectation(
        Math.pow(expectation.churn(), more),
        expectation.orders() * more,
        expectation.value() * more);
  }
}
