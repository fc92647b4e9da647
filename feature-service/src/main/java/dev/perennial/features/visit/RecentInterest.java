package dev.perennial.features.visit;

import dev.perennial.features.feature.DayTotals;
import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Items viewed and items put into the cart in the last 7 and 30 days, today included; missing
 * without visits.
 */
final class RecentInterest implements Feature {
  private static final String VIEWS_LAST_7_DAYS = "viewsLast7Days";
  private static final String VIEWS_LAST_30_DAYS = "viewsLast30Days";
  private static final String CARTS_LAST_7_DAYS = "cartsLast7Days";
  private static final String CARTS_LAST_30_DAYS = "cartsLast30Days";
  private static final int WEEK = 7;
  private static final int MONTH = 30;

  private final DayTotals views = new DayTotals();
  private final DayTotals carts = new DayTotals();
  private boolean visited;

  @Override
  public List<String> names() {
    return List.of(VIEWS_LAST_7_DAYS, VIEWS_LAST_30_DAYS, CARTS_LAST_7_DAYS, CARTS_LAST_30_DAYS);
  }

  @Override
  public void add(Event event) {
    visited |= Visits.isLookingAround(event.type());
    if (event.type() == EventType.ITEM_VIEWED) {
      views.add(event.occurredAt(), 1);
    } else if (event.type() == EventType.ITEM_ADDED_TO_CART) {
      carts.add(event.occurredAt(), 1);
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (!visited) {
      return;
    }
    long today = DayTotals.dayOf(asOf);
    values.put(VIEWS_LAST_7_DAYS, views.totalAfter(today - WEEK));
    values.put(VIEWS_LAST_30_DAYS, views.totalAfter(today - MONTH));
    values.put(CARTS_LAST_7_DAYS, carts.totalAfter(today - WEEK));
    values.put(CARTS_LAST_30_DAYS, carts.totalAfter(today - MONTH));
  }
}
