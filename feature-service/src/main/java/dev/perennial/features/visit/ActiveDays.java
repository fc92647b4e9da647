package dev.perennial.features.visit;

import dev.perennial.features.feature.DayTotals;
import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The days in the last 30, today included, on which the user did anything. */
final class ActiveDays implements Feature {
  private static final String ACTIVE_DAYS_LAST_30_DAYS = "activeDaysLast30Days";
  private static final int MONTH = 30;

  private final DayTotals days = new DayTotals();

  @Override
  public List<String> names() {
    return List.of(ACTIVE_DAYS_LAST_30_DAYS);
  }

  @Override
  public void add(Event event) {
    if (Feature.isActivity(event)) {
      days.add(event.occurredAt(), 1);
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    long today = DayTotals.dayOf(asOf);
    values.put(ACTIVE_DAYS_LAST_30_DAYS, (double) days.countAfter(today - MONTH));
  }
}
