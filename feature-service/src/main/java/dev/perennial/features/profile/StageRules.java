package dev.perennial.features.profile;

import dev.perennial.model.lifecycle.LifecycleStage;
import java.time.Instant;
import java.util.List;

/**
 * The store's rules, the furthest stage first: a user stands in the first whose rule holds, and in
 * acquisition where none does.
 */
public final class StageRules {
  private final StageProperties settings;
  private final List<StageRule> furthestFirst;

  public StageRules(StageProperties settings) {
    this.settings = settings;
    StageRule activation = new ActivationRule();
    StageRule retention = new RetentionRule(activation, settings.retention());
    this.furthestFirst =
        List.of(
            new ChurnRule(settings.churn()),
            new MonetizationRule(settings.monetization()),
            new RecommendationRule(retention, settings.recommendation()),
            retention,
            activation);
  }

  /** The activity of a user who has done nothing yet. */
  public Activity noActivity() {
    return new Activity(settings);
  }

  /** Where the user stands as of {@code asOf}, which is not before the activity's last event. */
  public LifecycleStage stage(Activity activity, Instant asOf) {
    for (StageRule rule : furthestFirst) {
      if (rule.holds(activity, asOf)) {
        return rule.stage();
      }
    }
    return LifecycleStage.ACQUISITION;
  }
}
