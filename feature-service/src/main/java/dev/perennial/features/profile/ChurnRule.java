package dev.perennial.features.profile;

import dev.perennial.model.lifecycle.LifecycleStage;
import java.time.Duration;
import java.time.Instant;

/** Has been silent for longer than the store's limit or, with a rhythm, than that allows. */
record ChurnRule(StageProperties.Churn settings) implements StageRule {
  @Override
  public LifecycleStage stage() {
    return LifecycleStage.CHURN;
  }

  @Override
  public boolean holds(Activity activity, Instant asOf) {
    return activity.silence(asOf).compareTo(limit(activity)) > 0;
  }

  private Duration limit(Activity activity) {
    if (activity.orders() < settings.rhythmOrders()) {
      return settings.limit();
    }
    long allowed = Math.round(activity.meanGap().toMillis() * settings.rhythmGaps());
    Duration byRhythm = Duration.ofMillis(allowed);
    return byRhythm.compareTo(settings.rhythmLimit()) < 0 ? settings.rhythmLimit() : byRhythm;
  }
}
