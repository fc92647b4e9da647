package dev.perennial.features.visit;

import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days since the user was first seen, whatever the user did then. */
final class Tenure implements Feature {
  private static final String TENURE_DAYS = "tenureDays";

  private @Nullable Instant firstSeen;

  @Override
  public List<String> names() {
    return List.of(TENURE_DAYS);
  }

  @Override
  public void add(Event event) {
    if (firstSeen == null) {
      firstSeen = event.occurredAt();
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (firstSeen != null) {
      values.put(TENURE_DAYS, Feature.days(firstSeen, asOf));
    }
  }
}
