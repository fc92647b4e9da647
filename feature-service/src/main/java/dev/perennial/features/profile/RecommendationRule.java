package dev.perennial.features.profile;

import dev.perennial.model.lifecycle.LifecycleStage;
import java.time.Instant;

/** Is retained, and acts on what it is recommended or recommends to others. */
record RecommendationRule(StageRule retention, StageProperties.Recommendation settings)
    implements StageRule {
  @Override
  public LifecycleStage stage() {
    return LifecycleStage.RECOMMENDATION;
  }

  @Override
  public boolean holds(Activity activity, Instant asOf) {
    return retention.holds(activity, asOf) && activity.advocacies() >= settings.times();
  }
}
