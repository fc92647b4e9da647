package dev.perennial.predictor.publish;

import dev.perennial.model.lifecycle.ChurnBand;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.predictor.publish.PredictionTable.UserCount;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.scheduling.annotation.Scheduled;

/** How many users stand in which stage and churn band, as gauges, counted every few seconds. */
final class UserCounts implements MeterBinder {
  private final PredictionTable predictions;
  private volatile List<UserCount> counts = List.of();

  UserCounts(PredictionTable predictions) {
    this.predictions = predictions;
  }

  @Scheduled(fixedDelayString = "${perennial.predictions.count-every}")
  void refresh() {
    counts = predictions.counts();
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    for (LifecycleStage stage : LifecycleStage.values()) {
      Gauge.builder("perennial.users", () -> sum(count -> count.stage() == stage))
          .description("Users by the stage they stand in")
          .tag("stage", stage.name())
          .register(meters);
    }
    for (ChurnBand band : ChurnBand.values()) {
      Gauge.builder("perennial.users.by.churn.band", () -> sum(count -> count.band() == band))
          .description("Users by the band of their churn probability")
          .tag("band", band.name())
          .register(meters);
    }
  }

  private long sum(Predicate<UserCount> which) {
    return counts.stream().filter(which).mapToLong(UserCount::users).sum();
  }
}
