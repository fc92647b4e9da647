package dev.perennial.recommender.memory;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.recommendation.ScoredItem;
import dev.perennial.model.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a ranking needs of a prediction.
 *
 * @param asOf the instant that it looks forward from
 * @param churnProbability of no order within the predictor's horizon
 * @param expectedOrders within the horizon
 * @param expectedValue revenue within the horizon, in the store's currency
 * @param nextItems the likeliest next items, likeliest first
 */
public record Forecast(
    UserId userId,
    Instant asOf,
    LifecycleStage stage,
    double churnProbability,
    double expectedOrders,
    double expectedValue,
    List<ScoredItem> nextItems) {
  public Forecast {
    nextItems = List.copyOf(nextItems);
  }

  /** The same, as if there were no other items. */
  public Forecast among(Set<ItemId> items) {
    return new Forecast(
        userId,
        asOf,
        stage,
        churnProbability,
        expectedOrders,
        expectedValue,
        nextItems.stream().filter(next -> items.contains(next.itemId())).toList());
  }

  /** What it needs of this one. */
  public static Forecast of(LifecyclePrediction prediction) {
    return new Forecast(
        prediction.userId(),
        prediction.asOf(),
        prediction.stage(),
        prediction.churnProbability(),
        prediction.orders().expected().expected(),
        prediction.value().revenue().expected(),
        prediction.nextItems());
  }
}
