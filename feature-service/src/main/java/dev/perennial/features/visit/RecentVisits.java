package dev.perennial.features.visit;

import dev.perennial.features.feature.DayTotals;
import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Visits in total and in the last 7, 30 and 90 days, today included; missing without visits. */
final class RecentVisits implements Feature {
  private static final String VISITS = "visits";
  private static final String VISITS_LAST_7_DAYS = "visitsLast7Days";
  private static final String VISITS_LAST_30_DAYS = "visitsLast30Days";
  private static final String VISITS_LAST_90_DAYS = "visitsLast90Days";
  private static final int WEEK = 7;
  private static final int MONTH = 30;
  private static final int QUARTER = 90;

  private final Visits visits = new Visits();
  private final DayTotals byDay = new DayTotals();

  @Override
  public List<String> names() {
    return List.of(VISITS, VISITS_LAST_7_DAYS, VISITS_LAST_30_DAYS, VISITS_LAST_90_DAYS);
  }

  @Override
  public void add(Event event) {
    if (Visits.isPart(event) && visits.add(event)) {
      byDay.add(event.occurredAt(), 1);
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (!visits.areKnown()) {
      return;
    }
    long today = DayTotals.dayOf(asOf);
    values.put(VISITS, byDay.total());
    values.put(VISITS_LAST_7_DAYS, byDay.totalAfter(today - WEEK));
    values.put(VISITS_LAST_30_DAYS, byDay.totalAfter(today - MONTH));
    values.put(VISITS_LAST_90_DAYS, byDay.totalAfter(today - QUARTER));
  }
}
