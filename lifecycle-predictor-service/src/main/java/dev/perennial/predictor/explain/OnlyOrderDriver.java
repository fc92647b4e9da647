package dev.perennial.predictor.explain;

import static dev.perennial.predictor.explain.Finding.days;

import java.util.Optional;

/** Looks at users who ordered once: there is no rhythm yet, only the time since. */
final class OnlyOrderDriver implements Driver {
  private static final double LONG_AGO_DAYS = 30;

  @Override
  public Optional<Finding> find(Behaviour behaviour) {
    if (behaviour.orders() != 1 || behaviour.recencyDays().isEmpty()) {
      return Optional.empty();
    }
    double silence = behaviour.recencyDays().getAsDouble();
    return Optional.of(
        silence > LONG_AGO_DAYS
            ? Finding.leaving(
                Math.log(silence / LONG_AGO_DAYS) + 0.8,
                "ONE_ORDER_LONG_AGO",
                "The only order was %s ago.",
                days(silence))
            : Finding.staying(
                1 - silence / LONG_AGO_DAYS,
                "FIRST_ORDER_RECENT",
                "The first order was only %s ago.",
                days(silence)));
  }
}
