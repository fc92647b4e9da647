package dev.perennial.features.feature;

import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How many lines (purchase events) an order has on average; missing for who never bought. */
final class BasketSize implements Feature {
  private static final String BASKET_SIZE = "basketSize";

  private final OrderDays orders = new OrderDays();
  private int lines;

  @Override
  public List<String> names() {
    return List.of(BASKET_SIZE);
  }

  @Override
  public void add(Event event) {
    if (Feature.isPurchase(event)) {
      orders.add(event);
      lines++;
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (lines > 0) {
      values.put(BASKET_SIZE, (double) lines / orders.count());
    }
  }
}
