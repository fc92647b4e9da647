package dev.perennial.sequences.artifact;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.recommendation.ScoredItem;
import java.util.List;
import java.util.Map;

/**
 * What the model expects of a user within its horizon.
 *
 * @param churnProbability of no order within the horizon, calibrated
 * @param expectedOrders days with an order within the horizon
 * @param expectedValue revenue within the horizon, in the store's currency
 * @param nextStage probability of each stage one horizon later; sums to 1
 * @param nextItems of the next order, likeliest first
 */
public record ModelOutput(
    double churnProbability,
    double expectedOrders,
    double expectedValue,
    Map<LifecycleStage, Double> nextStage,
    List<ScoredItem> nextItems) {
  public ModelOutput {
    nextStage = Map.copyOf(nextStage);
    nextItems = List.copyOf(nextItems);
  }
}
