package dev.perennial.features.taste;

import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import dev.perennial.model.item.ItemId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many different items the user has bought. */
final class DistinctItems implements Feature {
  private static final String DISTINCT_ITEMS = "distinctItems";

  private final Set<ItemId> items = new HashSet<>();

  @Override
  public List<String> names() {
    return List.of(DISTINCT_ITEMS);
  }

  @Override
  public void add(Event event) {
    if (Feature.isPurchase(event) && event.itemId() != null) {
      items.add(event.itemId());
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    values.put(DISTINCT_ITEMS, (double) items.size());
  }
}
