package dev.perennial.predictor.outlook;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.lifecycle.ChurnBand;
import dev.perennial.model.lifecycle.ChurnPoint;
import dev.perennial.model.lifecycle.Estimate;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.NextEvent;
import dev.perennial.model.lifecycle.OrderOutlook;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A prediction read for a horizon other than its own. Churn follows the prediction's curve and,
 * beyond its end, a {@link ParetoTail}; orders and revenue go with the hazard that has passed,
 * {@code ln S(d) / ln S(H)}, their intervals rounded outwards to whole orders; a shorter way means
 * less of a change of stage, in proportion.
 */
public final class OtherHorizon {
  /** A longer look than so many times its own horizon is no longer the prediction's. */
  static final int FURTHEST = 4;

  private final CustomerValue value;

  OtherHorizon(CustomerValue value) {
    this.value = value;
  }

  /**
   * The prediction for a horizon of so many days.
   *
   * @throws IllegalArgumentException where there are none, or more than four times its own
   */
  public LifecyclePrediction of(LifecyclePrediction known, int days) {
    check(
        days > 0 && days <= FURTHEST * known.horizonDays(),
        "horizonDays must lie between 1 and %s, four times the horizon of the model, but is %s",
        FURTHEST * known.horizonDays(),
        days);
    return days == known.horizonDays() ? known : at(days, known);
  }

  private LifecyclePrediction at(int days, LifecyclePrediction known) {
    SurvivalCurve whole = curve(known);
    SurvivalCurve cut = cut(whole, days);
    double passed = passed(cut, whole);
    double churn = cut.churnProbability();
    return new LifecyclePrediction(
        known.userId(),
        known.asOf(),
        known.sequenceVersion(),
        known.method(),
        known.modelVersion(),
        known.stage(),
        nextStage(known, days),
        days,
        churn,
        ChurnBand.of(churn),
        cut.shown(),
        orders(known, cut, passed),
        value.of(known.value(), known.value().revenue().times(passed), days),
        nextEvent(known, days),
        known.nextItems(),
        known.reasons());
  }

  private static SurvivalCurve curve(LifecyclePrediction known) {
    return known.churnCurve().isEmpty()
        ? SurvivalCurve.constantHazard(known.churnProbability(), known.horizonDays())
        : new SurvivalCurve(known.churnCurve());
  }

  private static SurvivalCurve cut(SurvivalCurve whole, int days) {
    double end =
        days < whole.horizonDays()
            ? whole.at(days)
            : Math.min(whole.churnProbability(), ParetoTail.of(whole).at(days));
    Stream<ChurnPoint> before = whole.points().stream().filter(point -> point.days() < days);
    return new SurvivalCurve(Stream.concat(before, Stream.of(new ChurnPoint(days, end))).toList());
  }

  /** How much of the horizon's hazard has passed. */
  private static double passed(SurvivalCurve cut, SurvivalCurve whole) {
    double all = Math.log(Math.max(Double.MIN_NORMAL, whole.churnProbability()));
    double part = Math.log(Math.max(Double.MIN_NORMAL, cut.churnProbability()));
    return all == 0 ? (double) cut.horizonDays() / whole.horizonDays() : part / all;
  }

  private static OrderOutlook orders(LifecyclePrediction known, SurvivalCurve cut, double passed) {
    OrderOutlook orders = known.orders();
    Estimate scaled = orders.expected().times(passed);
    return new OrderOutlook(
        orders.soFar(),
        new Estimate(scaled.expected(), Math.floor(scaled.low()), Math.ceil(scaled.high())),
        orders.meanValue(),
        orders.meanGapDays(),
        NextOrders.after(known.asOf(), cut));
  }

  private static Map<LifecycleStage, Double> nextStage(LifecyclePrediction known, int days) {
    double moved = Math.min(1, (double) days / known.horizonDays());
    Map<LifecycleStage, Double> next = new EnumMap<>(LifecycleStage.class);
    known.nextStage().forEach((stage, probability) -> next.put(stage, moved * probability));
    next.merge(known.stage(), 1 - moved, Double::sum);
    return next;
  }

  /** Nothing at all is likelier within less time: its hazard is taken to be constant. */
  private static Map<NextEvent, Double> nextEvent(LifecyclePrediction known, int days) {
    Map<NextEvent, Double> next = new EnumMap<>(NextEvent.class);
    next.putAll(known.nextEvent());
    double none = next.getOrDefault(NextEvent.NONE, 0.0);
    if (none > 0 && none < 1) {
      double now = Math.pow(none, (double) days / known.horizonDays());
      next.replaceAll((event, probability) -> probability * (1 - now) / (1 - none));
      next.put(NextEvent.NONE, now);
    }
    return next;
  }
}
