package dev.perennial.model.lifecycle;

import dev.perennial.model.json.Checks;
import org.jspecify.annotations.Nullable;

/**
 * A user's orders, so far and to come. An order is a day with a purchase.
 *
 * @param soFar how many there were
 * @param expected how many are expected within the horizon
 * @param meanValue revenue of one so far; absent without one
 * @param meanGapDays between two of them so far; absent with fewer than two
 * @param next when the next one comes; absent only where an earlier version predicted
 */
public record OrderOutlook(
    double soFar,
    Estimate expected,
    @Nullable Double meanValue,
    @Nullable Double meanGapDays,
    @Nullable NextOrder next) {

  public OrderOutlook {
    Checks.inRange("soFar", soFar, 0, Double.MAX_VALUE);
    Checks.inRange("expected.expected", expected.expected(), 0, Double.MAX_VALUE);
    Checks.inRange("expected.low", expected.low(), 0, Double.MAX_VALUE);
  }

  /** Nothing known and nothing said. */
  public static OrderOutlook unknown() {
    return new OrderOutlook(0, Estimate.zero(), null, null, null);
  }
}
