package dev.perennial.recommender.pipeline;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.ScoredItem;
import dev.perennial.recommender.memory.Demand;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.memory.TopItems;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists of items that are the same for everyone. Items out of stock are left out. */
public final class ItemLists {
  private final StoreMemory memory;
  private final Clock clock;

  ItemLists(StoreMemory memory, Clock clock) {
    this.memory = memory;
    this.clock = clock;
  }

  /** Items bought together with {@code itemId}, most similar first; empty for an unknown item. */
  public Optional<List<ScoredItem>> similar(ItemId itemId, int count) {
    return memory.reading(
        () ->
            memory.catalogue().find(itemId).stream()
                .mapToObj(item -> similar(item, count))
                .findFirst());
  }

  /** Items that sell more than usual, by how much in standard deviations. */
  public List<ScoredItem> trending(int count) {
    long now = clock.millis();
    return memory.reading(
        () -> {
          Demand.Levels demand = memory.demand().at(now);
          TopItems top = new TopItems(count);
          for (int item = 0; item < memory.catalogue().size(); item++) {
            double trend = demand.trend(item);
            if (trend > 0) {
              offer(top, item, trend);
            }
          }
          return drained(top);
        });
  }

  private List<ScoredItem> similar(int item, int count) {
    TopItems top = new TopItems(count);
    memory.together().similar(item, (other, similarity) -> offer(top, other, similarity));
    return drained(top);
  }

  private void offer(TopItems top, int item, double score) {
    if (memory.catalogue().listing(item).inStock()) {
      top.offer(item, score);
    }
  }

  private List<ScoredItem> drained(TopItems top) {
    List<ScoredItem> items = new ArrayList<>();
    top.drain(
        (item, score) ->
            items.add(new ScoredItem(memory.catalogue().listing(item).itemId(), score)));
    return items;
  }
}
