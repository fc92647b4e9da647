package dev.perennial.features.profile;

import dev.perennial.model.lifecycle.LifecycleStage;
import java.time.Instant;

/** Has done the first thing that counts. */
final class ActivationRule implements StageRule {
  @Override
  public LifecycleStage stage() {
    return LifecycleStage.ACTIVATION;
  }

  @Override
  public boolean holds(Activity activity, Instant asOf) {
    return activity.activations() > 0;
  }
}
