package dev.perennial.features.order;

import dev.perennial.features.feature.DayTotals;
import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The share of the orders with at least one line that a recommendation led to; missing for who
 * never bought.
 */
final class RecommendedOrders implements Feature {
  private static final String RECOMMENDED_ORDER_SHARE = "recommendedOrderShare";

  private final DayTotals orders = new DayTotals();
  private final DayTotals recommended = new DayTotals();

  @Override
  public List<String> names() {
    return List.of(RECOMMENDED_ORDER_SHARE);
  }

  @Override
  public void add(Event event) {
    if (!Feature.isPurchase(event)) {
      return;
    }
    orders.add(event.occurredAt(), 1);
    if (event.recommendationId() != null) {
      recommended.add(event.occurredAt(), 1);
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (orders.count() > 0) {
      values.put(RECOMMENDED_ORDER_SHARE, (double) recommended.count() / orders.count());
    }
  }
}
