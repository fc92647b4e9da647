package dev.perennial.simulator.world;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.model.user.UserId;
import java.time.Instant;
import java.util.List;

/** What the store recommends on its first page: a recommender under test, or a simple rule. */
@FunctionalInterface
public interface Shelf {

  /**
   * What a user is shown at an instant. Called in the order of time, once every event before it has
   * been handed out; an item that the store does not sell is never clicked.
   */
  Display show(UserId userId, Instant at);

  /**
   * What was shown.
   *
   * @param items from the left
   */
  record Display(RecommendationId recommendationId, List<ItemId> items) {
    public Display {
      items = List.copyOf(items);
    }
  }
}
