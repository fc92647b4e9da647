package dev.perennial.features.order;

import dev.perennial.features.feature.DayTotals;
import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The number of orders: days with a purchase. */
final class OrderCount implements Feature {
  private static final String ORDERS = "orders";

  private final DayTotals lines = new DayTotals();

  @Override
  public List<String> names() {
    return List.of(ORDERS);
  }

  @Override
  public void add(Event event) {
    if (Feature.isPurchase(event)) {
      lines.add(event.occurredAt(), 1);
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    values.put(ORDERS, (double) lines.count());
  }
}
