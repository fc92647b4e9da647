package dev.perennial.features.order;

import dev.perennial.features.feature.DayTotals;
import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How many lines (purchase events) an order has on average; missing for who never bought. */
final class BasketSize implements Feature {
  private static final String BASKET_SIZE = "basketSize";

  private final DayTotals lines = new DayTotals();

  @Override
  public List<String> names() {
    return List.of(BASKET_SIZE);
  }

  @Override
  public void add(Event event) {
    if (Feature.isPurchase(event)) {
      lines.add(event.occurredAt(), 1);
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (lines.count() > 0) {
      values.put(BASKET_SIZE, lines.total() / lines.count());
    }
  }
}
