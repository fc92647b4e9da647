package dev.perennial.predictor.predict;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.predictor.explain.Behaviour;
import dev.perennial.sequences.artifact.ModelOutput;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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

  private Rules() {}

  /** What is expected within the horizon; no next items, as rules know none. */
  public static ModelOutput expect(Behaviour behaviour, int horizonDays) {
    Orders orders =
        behaviour.orders() > 0
            ? ordersOfCustomer(behaviour, horizonDays)
            : ordersOfVisitor(behaviour, horizonDays);
    return new ModelOutput(
        1 - orders.probability(),
        orders.expected(),
        orders.expected() * behaviour.meanOrderValue(),
        nextStage(behaviour.stage(), 1 - orders.probability()),
        List.of());
  }

  private static Orders ordersOfCustomer(Behaviour behaviour, int horizonDays) {
    double orders = behaviour.orders();
    double gap = gapDays(behaviour);
    double patience = behaviour.recencyDays().orElse(0) / (PATIENCE_GAPS * gap);
    double alive = orders / (orders + DOUBT) / (1 + patience * patience);
    return new Orders(alive * -Math.expm1(-horizonDays / gap), alive * horizonDays / gap);
  }

  private static Orders ordersOfVisitor(Behaviour behaviour, int horizonDays) {
    if (behaviour.lastEventAt() == null) {
      return new Orders(FIRST_ORDER_OF_VISITOR / 2, FIRST_ORDER_OF_VISITOR / 2);
    }
    double base =
        behaviour.stage() == LifecycleStage.ACQUISITION
            ? FIRST_ORDER_OF_VISITOR
            : FIRST_ORDER_OF_ACTIVE;
    double fresh = Math.pow(2, -behaviour.unseenDays().orElse(0) / HALVING_DAYS);
    double within = -Math.expm1(-horizonDays / USUAL_HORIZON_DAYS) / -Math.expm1(-1);
    double probability = Math.min(1, base * fresh * within);
    return new Orders(probability, probability);
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
