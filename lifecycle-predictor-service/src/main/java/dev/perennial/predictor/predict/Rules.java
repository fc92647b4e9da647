package dev.perennial.predictor.predict;

import dev.perennial.model.lifecycle.ChurnPoint;
import dev.perennial.model.lifecycle.Estimate;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.NextEvent;
import dev.perennial.predictor.explain.Behaviour;
import dev.perennial.predictor.outlook.Expectation;
import dev.perennial.predictor.outlook.OrderCounts;
import dev.perennial.predictor.outlook.SurvivalCurve;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is expected of a user by rule of thumb, for as long as no model knows better.
 *
 * <p>A user with n orders, of which the last was r days ago, has the gap g: the mean of the user's
 * own n − 1 gaps and one usual gap of {@value #USUAL_GAP_DAYS} days. Someone with a rhythm is taken
 * to be still there with
 *
 * <pre>alive = n / (n + {@value #DOUBT}) · 1 / (1 + (r / ({@value #PATIENCE_GAPS} g))²)</pre>
 *
 * that is, less so with few orders, and half as much after a silence of {@value #PATIENCE_GAPS}
 * gaps as right after an order. Within a horizon of H days an order then comes with probability
 * alive · (1 − e^(−H/g)), and alive · H/g orders are expected, each worth the user's mean.
 *
 * <p>Someone without an order places one with a probability that depends on how far the user got
 * and halves with every {@value #HALVING_DAYS} days unseen. Silence never makes an order likelier.
 *
 * <p>An order's value is known within a factor of {@value #VALUE_DOUBT} either way. Whoever comes
 * back most often looks first.
 */
public final class Rules {
  private static final double USUAL_GAP_DAYS = 60;
  private static final double PATIENCE_GAPS = 2.5;
  private static final double DOUBT = 0.7;
  private static final double HALVING_DAYS = 30;
  private static final double SHORTEST_GAP_DAYS = 1;
  private static final double FIRST_ORDER_OF_VISITOR = 0.1;
  private static final double FIRST_ORDER_OF_ACTIVE = 0.3;
  private static final double USUAL_HORIZON_DAYS = 90;
  private static final double MOVES_ON = 0.3;
  private static final double VALUE_DOUBT = 2;
  private static final Map<NextEvent, Double> FIRST_ON_COMING_BACK =
      Map.of(
          NextEvent.VIEW,
          0.75,
          NextEvent.CART,
          0.1,
          NextEvent.PURCHASE,
          0.1,
          NextEvent.OTHER,
          0.05);

  private Rules() {}

  /** What is expected within the horizon; no next items, as rules know none. */
  public static Expectation expect(Behaviour behaviour, int horizonDays) {
    Orders within = orders(behaviour, horizonDays);
    double churn = 1 - within.probability();
    Estimate orders = OrderCounts.estimate(churn, within.expected());
    return new Expectation(
        curve(behaviour, horizonDays),
        orders,
        revenue(orders, behaviour.meanOrderValue()),
        nextStage(behaviour.stage(), churn),
        nextEvent(churn),
        List.of());
  }

  private static SurvivalCurve curve(Behaviour behaviour, int horizonDays) {
    return new SurvivalCurve(
        IntStream.rangeClosed(1, horizonDays)
            .mapToObj(days -> new ChurnPoint(days, 1 - orders(behaviour, days).probability()))
            .toList());
  }

  private static Estimate revenue(Estimate orders, double meanOrderValue) {
    return new Estimate(
        orders.expected() * meanOrderValue,
        orders.low() * meanOrderValue / VALUE_DOUBT,
        orders.high() * meanOrderValue * VALUE_DOUBT);
  }

  private static Orders orders(Behaviour behaviour, int days) {
    return behaviour.orders() > 0
        ? ordersOfCustomer(behaviour, days)
        : ordersOfVisitor(behaviour, days);
  }

  private static Orders ordersOfCustomer(Behaviour behaviour, int horizonDays) {
    double orders = behaviour.orders();
    double gap = gapDays(behaviour);
    double patience = behaviour.recencyDays().orElse(0) / (PATIENCE_GAPS * gap);
    double alive = orders / (orders + DOUBT) / (1 + patience * patience);
    return new Orders(alive * -Math.expm1(-horizonDays / gap), alive * horizonDays / gap);
  }

  private static Orders ordersOfVisitor(Behaviour behaviour, int horizonDays) {
    double within = -Math.expm1(-horizonDays / USUAL_HORIZON_DAYS) / -Math.expm1(-1);
    double probability = Math.min(1, firstOrder(behaviour) * within);
    return new Orders(probability, probability);
  }

  /** The probability of a first order within the usual horizon. */
  private static double firstOrder(Behaviour behaviour) {
    if (behaviour.lastEventAt() == null) {
      return FIRST_ORDER_OF_VISITOR / 2;
    }
    double base =
        behaviour.stage() == LifecycleStage.ACQUISITION
            ? FIRST_ORDER_OF_VISITOR
            : FIRST_ORDER_OF_ACTIVE;
    return base * Math.pow(2, -behaviour.unseenDays().orElse(0) / HALVING_DAYS);
  }

  private static double gapDays(Behaviour behaviour) {
    double ownGaps = behaviour.meanGapDays().isPresent() ? behaviour.orders() - 1 : 0;
    double sum = USUAL_GAP_DAYS + ownGaps * behaviour.meanGapDays().orElse(0);
    return Math.max(SHORTEST_GAP_DAYS, sum / (1 + ownGaps));
  }

  /** Whoever does not order ends in CHURN; of the others, some move on and the rest stay. */
  private static Map<LifecycleStage, Double> nextStage(LifecycleStage stage, double churn) {
    Map<LifecycleStage, Double> next = new EnumMap<>(LifecycleStage.class);
    for (LifecycleStage each : LifecycleStage.values()) {
      next.put(each, 0.0);
    }
    LifecycleStage stays = stage == LifecycleStage.CHURN ? LifecycleStage.RETENTION : stage;
    next.merge(LifecycleStage.CHURN, churn, Double::sum);
    next.merge(stays, (1 - churn) * (1 - MOVES_ON), Double::sum);
    next.merge(after(stays), (1 - churn) * MOVES_ON, Double::sum);
    return next;
  }

  /** Of those who do not order, as large a part does not come back at all. */
  private static Map<NextEvent, Double> nextEvent(double churn) {
    Map<NextEvent, Double> next = new EnumMap<>(NextEvent.class);
    next.put(NextEvent.NONE, churn * churn);
    FIRST_ON_COMING_BACK.forEach((event, share) -> next.put(event, share * (1 - churn * churn)));
    return next;
  }

  private static LifecycleStage after(LifecycleStage stage) {
    return switch (stage) {
      case ACQUISITION -> LifecycleStage.ACTIVATION;
      case ACTIVATION, CHURN -> LifecycleStage.RETENTION;
      case RETENTION, RECOMMENDATION, MONETIZATION -> LifecycleStage.MONETIZATION;
    };
  }

  /** Orders within the horizon: the probability of at least one, and how many are expected. */
  private record Orders(double probability, double expected) {}
}
