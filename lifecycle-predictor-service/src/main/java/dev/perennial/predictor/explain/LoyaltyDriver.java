package dev.perennial.predictor.explain;

import java.util.Optional;

/** Looks at how often a user has come back to order. */
final class LoyaltyDriver implements Driver {
  private static final double MANY = 4;
  private static final double FEW = 2;

  @Override
  public Optional<Finding> find(Behaviour behaviour) {
    double orders = behaviour.orders();
    if (orders >= MANY) {
      return Optional.of(
          Finding.staying(
              Math.log(orders) / 2, "MANY_ORDERS", "Has ordered on %.0f days so far.", orders));
    }
    return orders == FEW
        ? Optional.of(Finding.leaving(0.3, "FEW_ORDERS", "Has ordered on only 2 days so far."))
        : Optional.empty();
  }
}
