package dev.perennial.predictor.promotion;

import static dev.perennial.model.json.Checks.check;

import java.time.Duration;
import java.time.Instant;

/** A time that is over: what became of users after its start is known at its end. */
record ClosedWindow(Instant start, Instant end) {
  ClosedWindow {
    check(
        Duration.between(start, end).toDays() > 0,
        "a window must last a day or more, but goes from %s to %s",
        start,
        end);
  }

  /** The last one before an instant. */
  static ClosedWindow before(Instant end, int days) {
    return new ClosedWindow(end.minus(Duration.ofDays(days)), end);
  }

  int days() {
    return Math.toIntExact(Duration.between(start, end).toDays());
  }
}
