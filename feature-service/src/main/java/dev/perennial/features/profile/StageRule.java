package dev.perennial.features.profile;

import dev.perennial.model.lifecycle.LifecycleStage;
import java.time.Instant;

/** When a user stands in a stage, or has gone through it. */
interface StageRule {
  LifecycleStage stage();

  /** Whether the rule holds as of {@code asOf}, which is not before the activity's last event. */
  boolean holds(Activity activity, Instant asOf);
}
