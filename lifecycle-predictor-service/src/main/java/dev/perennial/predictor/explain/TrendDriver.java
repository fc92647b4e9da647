package dev.perennial.predictor.explain;

import java.util.Optional;

/** Compares the last 30 days' orders with those of the 60 days before. */
final class TrendDriver implements Driver {
  private static final double ENOUGH_ORDERS = 2;

  @Override
  public Optional<Finding> find(Behaviour behaviour) {
    double recent = behaviour.ordersLast30Days();
    double before = behaviour.ordersLast90Days() - recent;
    if (recent + before < ENOUGH_ORDERS) {
      return Optional.empty();
    }
    double trend = Math.log((recent + 0.5) / (before / 2 + 0.5));
    String detail = "%.0f days with an order in the last 30 days, %.0f in the 60 days before.";
    if (trend <= -Math.log(2)) {
      return Optional.of(Finding.leaving(-trend, "FEWER_ORDERS", detail, recent, before));
    }
    return trend >= Math.log(2)
        ? Optional.of(Finding.staying(trend, "MORE_ORDERS", detail, recent, before))
        : Optional.empty();
  }
}
