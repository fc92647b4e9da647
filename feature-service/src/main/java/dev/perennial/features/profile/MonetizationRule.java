package dev.perennial.features.profile;

import dev.perennial.model.lifecycle.LifecycleStage;
import java.time.Instant;

/** Orders repeatedly, or is among the top spenders. */
record MonetizationRule(StageProperties.Monetization settings) implements StageRule {
  @Override
  public LifecycleStage stage() {
    return LifecycleStage.MONETIZATION;
  }

  @Override
  public boolean holds(Activity activity, Instant asOf) {
    return activity.orders() >= settings.orders() || activity.spent() >= settings.spent();
  }
}
