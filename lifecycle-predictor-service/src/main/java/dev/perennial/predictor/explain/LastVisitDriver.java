package dev.perennial.predictor.explain;

import static dev.perennial.predictor.explain.Finding.days;

import java.util.Optional;

/** Looks at when the user was last seen, with or without an order. */
final class LastVisitDriver implements Driver {
  private static final double RECENT_DAYS = 7;
  private static final double LONG_DAYS = 30;

  @Override
  public Optional<Finding> find(Behaviour behaviour) {
    double unseen = behaviour.unseenDays().orElse(RECENT_DAYS);
    if (unseen < RECENT_DAYS) {
      return Optional.of(
          unseen < 1
              ? Finding.staying(0.8, "SEEN_RECENTLY", "Was here within the last day.")
              : Finding.staying(
                  0.8 - unseen / 10, "SEEN_RECENTLY", "Was here %s ago.", days(unseen)));
    }
    return unseen < LONG_DAYS
        ? Optional.empty()
        : Optional.of(
            Finding.leaving(
                Math.log(unseen / LONG_DAYS) / 2 + 0.4,
                "NOT_SEEN",
                "Has not been seen for %s.",
                days(unseen)));
  }
}
