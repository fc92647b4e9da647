package dev.perennial.predictor.explain;

import static dev.perennial.predictor.explain.Finding.days;

import java.util.Optional;

/** Compares the silence since the last order with the user's own rhythm. */
final class RhythmDriver implements Driver {
  private static final double OVERDUE = 1.5;
  private static final double SHORTEST_GAP = 1;

  @Override
  public Optional<Finding> find(Behaviour behaviour) {
    if (behaviour.meanGapDays().isEmpty() || behaviour.recencyDays().isEmpty()) {
      return Optional.empty();
    }
    double gap = Math.max(SHORTEST_GAP, behaviour.meanGapDays().getAsDouble());
    double silence = behaviour.recencyDays().getAsDouble();
    double ratio = silence / gap;
    if (ratio >= OVERDUE) {
      return Optional.of(
          Finding.leaving(
              Math.log(ratio) + 0.5,
              "LONG_SILENCE",
              "No order for %s; the usual gap between two orders is %s.",
              days(silence),
              days(gap)));
    }
    return ratio > 1
        ? Optional.empty()
        : Optional.of(
            Finding.staying(
                1.5 - ratio,
                "WITHIN_RHYTHM",
                "The last order was %s ago; the usual gap between two orders is %s.",
                days(silence),
                days(gap)));
  }
}
