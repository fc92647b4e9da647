package dev.perennial.predictor.explain;

import java.util.Optional;

/** Looks at users who have not ordered yet; most of them never do. */
final class NoOrderDriver implements Driver {
  @Override
  public Optional<Finding> find(Behaviour behaviour) {
    return behaviour.orders() > 0 || behaviour.lastEventAt() == null
        ? Optional.empty()
        : Optional.of(Finding.leaving(0.9, "NO_ORDER_YET", "There is no order yet."));
  }
}
