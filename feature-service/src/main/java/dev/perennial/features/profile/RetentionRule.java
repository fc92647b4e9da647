package dev.perennial.features.profile;

import dev.perennial.model.lifecycle.LifecycleStage;
import java.time.Instant;

/** Was won, and comes back in separate periods. */
record RetentionRule(StageRule activation, StageProperties.Retention settings)
    implements StageRule {
  @Override
  public LifecycleStage stage() {
    return LifecycleStage.RETENTION;
  }

  @Override
  public boolean holds(Activity activity, Instant asOf) {
    return activation.holds(activity, asOf) && activity.periods() >= settings.periods();
  }
}
