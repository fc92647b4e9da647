package dev.perennial.features.feature;

import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What an order is worth on average, refunds not deducted; missing for a user who never bought. */
final class MeanOrderValue implements Feature {
  private static final String MEAN_ORDER_VALUE = "meanOrderValue";

  private final OrderDays orders = new OrderDays();

  @Override
  public List<String> names() {
    return List.of(MEAN_ORDER_VALUE);
  }

  @Override
  public void add(Event event) {
    orders.add(event);
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (orders.count() > 0) {
      values.put(MEAN_ORDER_VALUE, orders.spent() / orders.count());
    }
  }
}
