package dev.perennial.features.order;

import dev.perennial.features.feature.DayTotals;
import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Orders for each calendar month (UTC) in which the user did anything; missing before the first.
 */
final class OrdersPerMonth implements Feature {
  private static final String ORDERS_PER_ACTIVE_MONTH = "ordersPerActiveMonth";

  private final DayTotals orders = new DayTotals();
  private long lastDay = Long.MIN_VALUE;
  private @Nullable YearMonth lastMonth;
  private int months;

  @Override
  public List<String> names() {
    return List.of(ORDERS_PER_ACTIVE_MONTH);
  }

  @Override
  public void add(Event event) {
    if (Feature.isActivity(event)) {
      countMonth(event.occurredAt());
    }
    if (Feature.isPurchase(event)) {
      orders.add(event.occurredAt(), 1);
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (months > 0) {
      values.put(ORDERS_PER_ACTIVE_MONTH, (double) orders.count() / months);
    }
  }

  private void countMonth(Instant at) {
    long day = DayTotals.dayOf(at);
    if (day == lastDay) {
      return;
    }
    lastDay = day;
    YearMonth month = YearMonth.from(at.atOffset(ZoneOffset.UTC));
    if (!month.equals(lastMonth)) {
      lastMonth = month;
      months++;
    }
  }
}
