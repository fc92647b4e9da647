package dev.perennial.predictor.model;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;

/** How old the model in use is and how good it was on its validation window; NaN without one. */
final class ModelMetrics implements MeterBinder {
  private static final int USUAL_HORIZON_DAYS = 90;

  private final ModelRegistry registry;
  private final Clock clock;
  private volatile @Nullable RegisteredModel inUse;
  private @Nullable MultiGauge calibrationErrors;

  ModelMetrics(ModelRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    TimeGauge.builder("perennial.model.age", () -> ageSeconds(), TimeUnit.SECONDS)
        .description("Time since the model in use was trained")
        .register(meters);
    Gauge.builder("perennial.model.auc", () -> auc())
        .baseUnit("ratio")
        .description("AUC of churn of the model in use, on its validation window")
        .register(meters);
    calibrationErrors =
        MultiGauge.builder("perennial.model.calibration.error")
            .baseUnit("ratio")
            .description("Calibration error of churn, on the validation window")
            .register(meters);
    refresh();
  }

  @EventListener(ModelActivated.class)
  void refresh() {
    inUse = registry.inUse().orElse(null);
    MultiGauge gauges = calibrationErrors;
    if (gauges != null) {
      RegisteredModel model = inUse;
      int horizon = model == null ? USUAL_HORIZON_DAYS : model.horizonDays();
      double error = model == null ? Double.NaN : orNaN(model.calibrationError());
      gauges.register(List.of(MultiGauge.Row.of(Tags.of("horizon", horizon + "d"), error)), true);
    }
  }

  private double ageSeconds() {
    RegisteredModel model = inUse;
    return model == null
        ? Double.NaN
        : Duration.between(model.trainedAt(), clock.instant()).toSeconds();
  }

  private double auc() {
    RegisteredModel model = inUse;
    return model == null ? Double.NaN : orNaN(model.auc());
  }

  private static double orNaN(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }
}
