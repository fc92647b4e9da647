package dev.perennial.features.order;

import dev.perennial.features.feature.DayTotals;
import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Orders in the last 7, 30 and 90 days, today included, and what was spent in the last 30 and 90.
 */
final class RecentOrders implements Feature {
  private static final String ORDERS_LAST_7_DAYS = "ordersLast7Days";
  private static final String ORDERS_LAST_30_DAYS = "ordersLast30Days";
  private static final String ORDERS_LAST_90_DAYS = "ordersLast90Days";
  private static final String SPEND_LAST_30_DAYS = "spendLast30Days";
  private static final String SPEND_LAST_90_DAYS = "spendLast90Days";
  private static final int WEEK = 7;
  private static final int MONTH = 30;
  private static final int QUARTER = 90;

  private final DayTotals spent = new DayTotals();

  @Override
  public List<String> names() {
    return List.of(
        ORDERS_LAST_7_DAYS,
        ORDERS_LAST_30_DAYS,
        ORDERS_LAST_90_DAYS,
        SPEND_LAST_30_DAYS,
        SPEND_LAST_90_DAYS);
  }

  @Override
  public void add(Event event) {
    if (Feature.isPurchase(event)) {
      spent.add(event.occurredAt(), event.value());
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    long today = DayTotals.dayOf(asOf);
    values.put(ORDERS_LAST_7_DAYS, (double) spent.countAfter(today - WEEK));
    values.put(ORDERS_LAST_30_DAYS, (double) spent.countAfter(today - MONTH));
    values.put(ORDERS_LAST_90_DAYS, (double) spent.countAfter(today - QUARTER));
    values.put(SPEND_LAST_30_DAYS, spent.totalAfter(today - MONTH));
    values.put(SPEND_LAST_90_DAYS, spent.totalAfter(today - QUARTER));
  }
}
