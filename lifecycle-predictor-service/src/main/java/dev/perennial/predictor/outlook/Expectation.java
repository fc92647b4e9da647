package dev.perennial.predictor.outlook;

import dev.perennial.model.lifecycle.ChurnPoint;
import dev.perennial.model.lifecycle.Estimate;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.NextEvent;
import dev.perennial.model.recommendation.ScoredItem;
import dev.perennial.sequences.artifact.ModelOutput;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a method, be it a model or rules, expects of a user within a horizon.
 *
 * @param noOrder the probability of no order, day by day to the horizon
 * @param orders days with an order
 * @param revenue in the store's currency
 * @param nextStage probability of each stage one horizon later; sums to 1
 * @param nextEvent probability of each kind of event to come next; sums to 1
 * @param nextItems the likeliest next items, likeliest first
 */
public record Expectation(
    SurvivalCurve noOrder,
    Estimate orders,
    Estimate revenue,
    Map<LifecycleStage, Double> nextStage,
    Map<NextEvent, Double> nextEvent,
    List<ScoredItem> nextItems) {
  private static final int DAYS_A_WEEK = 7;

  public Expectation {
    nextStage = Map.copyOf(nextStage);
    nextEvent = Map.copyOf(nextEvent);
    nextItems = List.copyOf(nextItems);
  }

  /** What a model's answer says: its curve at every week and at the horizon. */
  public static Expectation of(ModelOutput output, int horizonDays) {
    List<ChurnPoint> points =
        IntStream.concat(
                IntStream.iterate(DAYS_A_WEEK, day -> day < horizonDays, day -> day + DAYS_A_WEEK),
                IntStream.of(horizonDays))
            .mapToObj(day -> new ChurnPoint(day, output.noOrder().noOrderWithin(day)))
            .toList();
    return new Expectation(
        new SurvivalCurve(points),
        output.orders(),
        output.value(),
        output.nextStage(),
        output.nextEvent(),
        output.nextItems());
  }

  public double churnProbability() {
    return noOrder.churnProbability();
  }
}
