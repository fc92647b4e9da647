package dev.perennial.features.feature;

import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Orders in the last 30 and 90 days, today included, and what was spent in the last 90. */
final class RecentOrders implements Feature {
  private static final String ORDERS_LAST_30_DAYS = "ordersLast30Days";
  private static final String ORDERS_LAST_90_DAYS = "ordersLast90Days";
  private static final String SPEND_LAST_90_DAYS = "spendLast90Days";
  private static final int MONTH = 30;
  private static final int QUARTER = 90;

  private final OrderDays orders = new OrderDays();

  @Override
  public List<String> names() {
    return List.of(ORDERS_LAST_30_DAYS, ORDERS_LAST_90_DAYS, SPEND_LAST_90_DAYS);
  }

  @Override
  public void add(Event event) {
    orders.add(event);
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    long today = OrderDays.dayOf(asOf);
    values.put(ORDERS_LAST_30_DAYS, (double) orders.countAfter(today - MONTH));
    values.put(ORDERS_LAST_90_DAYS, (double) orders.countAfter(today - QUARTER));
    values.put(SPEND_LAST_90_DAYS, orders.spentAfter(today - QUARTER));
  }
}
