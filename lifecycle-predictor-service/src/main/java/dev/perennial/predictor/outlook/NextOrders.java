package dev.perennial.predictor.outlook;

import dev.perennial.model.lifecycle.NextOrder;
import java.time.Duration;
import java.time.Instant;

/** When the next order comes, read off the curve of no order. */
public final class NextOrders {
  private static final double MEDIAN = 0.5;
  private static final double TAIL = 0.05;
  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  private NextOrders() {}

  /** The next order after an instant, if it comes within the curve's horizon. */
  public static NextOrder after(Instant asOf, SurvivalCurve noOrder) {
    return new NextOrder(
        instant(asOf, noOrder, MEDIAN),
        instant(asOf, noOrder, TAIL),
        instant(asOf, noOrder, 1 - TAIL));
  }

  private static Instant instant(Instant asOf, SurvivalCurve noOrder, double share) {
    return asOf.plusSeconds(Math.round(noOrder.quantileDays(share) * SECONDS_A_DAY));
  }
}
