package dev.perennial.features.order;

import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days since the last purchase; missing for a user who never bought. */
final class Recency implements Feature {
  private static final String RECENCY_DAYS = "recencyDays";

  private @Nullable Instant lastPurchase;

  @Override
  public List<String> names() {
    return List.of(RECENCY_DAYS);
  }

  @Override
  public void add(Event event) {
    if (Feature.isPurchase(event)) {
      lastPurchase = event.occurredAt();
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (lastPurchase != null) {
      values.put(RECENCY_DAYS, Feature.days(lastPurchase, asOf));
    }
  }
}
