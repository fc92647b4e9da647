package dev.perennial.sequences.artifact;

import dev.perennial.model.lifecycle.Estimate;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.NextEvent;
import dev.perennial.model.recommendation.ScoredItem;
import dev.perennial.sequences.outlook.SurvivalCurve;
import java.util.List;
import java.util.Map;

/**
 * What the model expects of a user within its horizon.
 *
 * @param churnProbability of no order within the horizon, calibrated
 * @param noOrder the probability of no order within any time; the churn probability lies on it
 * @param orders days with an order within the horizon
 * @param value revenue within the horizon, in the store's currency
 * @param nextStage probability of each stage one label later; sums to 1
 * @param nextEvent probability of each kind of the next event; sums to 1
 * @param nextItems of the next order, likeliest first
 */
public record ModelOutput(
    double churnProbability,
    SurvivalCurve noOrder,
    Estimate orders,
    Estimate value,
    Map<LifecycleStage, Double> nextStage,
    Map<NextEvent, Double> nextEvent,
    List<ScoredItem> nextItems) {
  public ModelOutput {
    nextStage = Map.copyOf(nextStage);
    nextEvent = Map.copyOf(nextEvent);
    nextItems = List.copyOf(nextItems);
  }
}
