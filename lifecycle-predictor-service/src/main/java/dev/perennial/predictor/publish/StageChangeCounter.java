package dev.perennial.predictor.publish;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.StageChange;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts users who went from one stage to another. */
final class StageChangeCounter {
  private static final String NOT_KNOWN = "NONE";

  private final MeterRegistry meters;

  StageChangeCounter(MeterRegistry meters) {
    this.meters = meters;
    for (LifecycleStage stage : LifecycleStage.values()) {
      counter(NOT_KNOWN, stage);
    }
  }

  void count(StageChange change) {
    counter(change.from() == null ? NOT_KNOWN : change.from().name(), change.to()).increment();
  }

  private Counter counter(String from, LifecycleStage to) {
    return Counter.builder("perennial.stage.changes")
        .description("Users who went from one stage to another; from NONE where they are new")
        .tag("from", from)
        .tag("to", to.name())
        .register(meters);
  }
}
