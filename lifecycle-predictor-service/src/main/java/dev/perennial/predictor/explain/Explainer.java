package dev.perennial.predictor.explain;

import dev.perennial.model.lifecycle.PredictionReason;
import dev.perennial.model.lifecycle.RiskDirection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says what in a user's behaviour goes along with a prediction: the three strongest findings that
 * point the same way. These are observations about the user, for where rules answer; what the
 * answer of a model is made of is said by {@code ModelReasons}.
 */
public final class Explainer {
  private static final int REASONS = 3;
  private static final double EVEN = 0.5;
  private static final PredictionReason NOTHING_KNOWN =
      new PredictionReason("NOTHING_KNOWN", "Nothing is known of this user yet.", null, null);

  private final List<Driver> drivers;

  Explainer(List<Driver> drivers) {
    this.drivers = List.copyOf(drivers);
  }

  /** What speaks for this churn probability, the strongest first; at least one reason. */
  public List<PredictionReason> reasons(Behaviour behaviour, double churnProbability) {
    RiskDirection direction = churnProbability < EVEN ? RiskDirection.LOWERS : RiskDirection.RAISES;
    List<PredictionReason> reasons =
        drivers.stream()
            .map(driver -> driver.find(behaviour))
            .flatMap(Optional::stream)
            .filter(finding -> finding.reason().direction() == direction)
            .sorted(Comparator.comparingDouble(Finding::strength).reversed())
            .limit(REASONS)
            .map(Finding::reason)
            .toList();
    if (!reasons.isEmpty()) {
      return reasons;
    }
    return List.of(
        behaviour.lastEventAt() == null ? NOTHING_KNOWN : PredictionReason.nothingPlain());
  }
}
