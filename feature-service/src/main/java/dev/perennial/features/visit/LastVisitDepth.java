package dev.perennial.features.visit;

import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How many things the user did in the last visit; missing without visits. */
final class LastVisitDepth implements Feature {
  private static final String LAST_VISIT_EVENTS = "lastVisitEvents";

  private final Visits visits = new Visits();
  private int events;

  @Override
  public List<String> names() {
    return List.of(LAST_VISIT_EVENTS);
  }

  @Override
  public void add(Event event) {
    if (Visits.isPart(event)) {
      events = visits.add(event) ? 1 : events + 1;
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (visits.areKnown()) {
      values.put(LAST_VISIT_EVENTS, (double) events);
    }
  }
}
