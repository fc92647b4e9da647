package dev.perennial.features.taste;

import dev.perennial.features.feature.Background;
import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From how many different categories of today's catalogue the user has bought; missing where the
 * category of nothing bought is known.
 */
final class DistinctCategories implements Feature {
  private static final String DISTINCT_CATEGORIES = "distinctCategories";

  private final Background background;
  private final Set<String> categories = new HashSet<>();

  DistinctCategories(Background background) {
    this.background = background;
  }

  @Override
  public List<String> names() {
    return List.of(DISTINCT_CATEGORIES);
  }

  @Override
  public void add(Event event) {
    if (!Feature.isPurchase(event) || event.itemId() == null) {
      return;
    }
    String category = background.categoryOf(event.itemId());
    if (category != null) {
      categories.add(category);
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (!categories.isEmpty()) {
      values.put(DISTINCT_CATEGORIES, (double) categories.size());
    }
  }
}
