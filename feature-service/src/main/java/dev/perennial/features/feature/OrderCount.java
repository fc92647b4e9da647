package dev.perennial.features.feature;

import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The number of orders: days with a purchase. */
final class OrderCount implements Feature {
  private static final String ORDERS = "orders";

  private final OrderDays orders = new OrderDays();

  @Override
  public List<String> names() {
    return List.of(ORDERS);
  }

  @Override
  public void add(Event event) {
    orders.add(event);
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    values.put(ORDERS, (double) orders.count());
  }
}
