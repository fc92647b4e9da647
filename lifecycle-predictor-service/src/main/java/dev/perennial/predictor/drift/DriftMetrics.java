package dev.perennial.predictor.drift;

import dev.perennial.predictor.model.ModelActivated;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** A gauge for each feature of the model in use: how far users have moved since its training. */
final class DriftMetrics implements MeterBinder {
  private final FeatureDrift drift;
  private volatile @Nullable MultiGauge gauges;

  DriftMetrics(FeatureDrift drift) {
    this.drift = drift;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    gauges =
        MultiGauge.builder("perennial.drift.psi")
            .description(
                "Population stability index of a feature, from the training to the last sweep")
            .register(meters);
    refresh();
  }

  /**
   * A model that is put to use while the context starts is not heard of, hence the second event.
   */
  @EventListener({ModelActivated.class, ApplicationReadyEvent.class})
  void refresh() {
    MultiGauge bound = gauges;
    if (bound != null) {
      bound.register(drift.features().stream().map(this::row).toList(), true);
    }
  }

  private Row<?> row(String feature) {
    return Row.of(Tags.of("feature", feature), () -> drift.index(feature));
  }
}
