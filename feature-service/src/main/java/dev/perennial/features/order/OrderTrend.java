package dev.perennial.features.order;

import dev.perennial.features.feature.DayTotals;
import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Whether orders become more or fewer: of the orders after the first, the share that came in the
 * later half of the time since the first. Half is steady, 0 is a user who has fallen silent;
 * missing for a user with fewer than two orders.
 */
final class OrderTrend implements Feature {
  private static final String ORDER_TREND = "orderTrend";

  private final DayTotals orders = new DayTotals();

  @Override
  public List<String> names() {
    return List.of(ORDER_TREND);
  }

  @Override
  public void add(Event event) {
    if (Feature.isPurchase(event)) {
      orders.add(event.occurredAt(), 1);
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    int repeats = orders.count() - 1;
    if (repeats < 1) {
      return;
    }
    long halfway = Math.floorDiv(orders.day(0) + DayTotals.dayOf(asOf), 2);
    values.put(ORDER_TREND, (double) orders.countAfter(halfway) / repeats);
  }
}
