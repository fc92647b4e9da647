package dev.perennial.features.feature;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.ItemId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All features of one user, kept along the user's events. */
public final class UserFeatures {
  private final List<Feature> features;

  public UserFeatures(Function<ItemId, @Nullable String> categoryOf) {
    this.features = all(categoryOf);
  }

  /** Takes in the user's next event in sequence. */
  public void add(Event event) {
    for (Feature feature : features) {
      feature.add(event);
    }
  }

  /** What is known as of {@code asOf}, which is not before the last event. */
  public Map<String, Double> read(Instant asOf) {
    Map<String, Double> values = HashMap.newHashMap(2 * features.size());
    for (Feature feature : features) {
      feature.read(asOf, values);
    }
    return values;
  }

  /** Every feature there is, as of a user of whom nothing is known. */
  static List<Feature> all(Function<ItemId, @Nullable String> categoryOf) {
    return List.of(
        new Recency(),
        new OrderCount(),
        new MeanOrderValue(),
        new Tenure(),
        new RecentOrders(),
        new OrderGaps(),
        new DistinctItems(),
        new DistinctCategories(categoryOf),
        new BasketSize());
  }
}
