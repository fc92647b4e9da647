package dev.perennial.predictor.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import dev.perennial.predictor.drift.FeatureCounts.Counted;
import dev.perennial.predictor.model.CountedModel;
import dev.perennial.predictor.model.ModelSlot;
import dev.perennial.sequences.dataset.FeatureDistribution;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeatureDriftTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  /** Half have one order, half more. */
  private static final FeatureDistribution ORDERS =
      new FeatureDistribution("orders", List.of(1.0), List.of(0.0, 0.5, 0.5));

  private final ModelSlot slot = new ModelSlot();
  private final FeatureDrift drift = new FeatureDrift(slot);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final DriftMetrics metrics = new DriftMetrics(drift);

  @BeforeEach
  void bind() {
    metrics.bindTo(meters);
  }

  @Test
  void hasNoGaugeWithoutAModel() {
    FeatureCounts counts = drift.begin();
    counts.add(user(1));
    drift.complete(List.of(counts.counted()));

    assertThat(meters.getMeters()).isEmpty();
  }

  @Test
  void comparesTheLastSweepWithTheTraining() {
    use("v1", ORDERS);

    sweep(150, 50);
    assertThat(index()).isCloseTo(0.25 * Math.log(3), within(1e-12));

    sweep(100, 100);
    assertThat(index()).isZero();
  }

  @Test
  void saysNothingBeforeASweepIsComplete() {
    use("v1", ORDERS);
    FeatureCounts counts = drift.begin();

    add(counts, 100, 100);
    assertThat(index()).isNaN();
    drift.complete(List.of(counts.counted()));

    assertThat(index()).isZero();
  }

  @Test
  void saysNothingOfTooFew() {
    use("v1", ORDERS);

    sweep(99, 100);

    assertThat(index()).isNaN();
  }

  @Test
  void countsTheShardsTogether() {
    use("v1", ORDERS);
    FeatureCounts first = drift.begin();
    FeatureCounts second = drift.begin();
    add(first, 75, 25);
    add(second, 75, 25);

    drift.complete(Stream.of(first, second).map(FeatureCounts::json).map(Counted::read).toList());

    assertThat(index()).isCloseTo(0.25 * Math.log(3), within(1e-12));
  }

  @Test
  void leavesOutUsersOfWhomNothingIsKnown() {
    use("v1", ORDERS);
    FeatureCounts counts = drift.begin();
    add(counts, 100, 100);
    counts.add(new UserSequence(new UserId("nobody"), 0, List.of(), List.of()));
    drift.complete(List.of(counts.counted()));

    assertThat(index()).isZero();
  }

  @Test
  void beginsAnewWithAnotherModel() {
    use("v1", ORDERS);
    FeatureCounts underWay = drift.begin();
    add(underWay, 200, 0);

    use("v2", ORDERS, new FeatureDistribution("gap", List.of(7.0), List.of(0.2, 0.4, 0.4)));
    drift.complete(List.of(underWay.counted()));

    assertThat(meters.find("perennial.drift.psi").gauges())
        .hasSize(2)
        .extracting(Gauge::value)
        .containsOnly(Double.NaN);
  }

  private void use(String version, FeatureDistribution... trainedOn) {
    slot.swap(new CountedModel(version, 0.5, List.of(trainedOn)));
    metrics.refresh();
  }

  private void sweep(int once, int more) {
    FeatureCounts counts = drift.begin();
    add(counts, once, more);
    drift.complete(List.of(counts.counted()));
  }

  private static void add(FeatureCounts counts, int once, int more) {
    for (int i = 0; i < once + more; i++) {
      counts.add(user(i < once ? 1 : 2));
    }
  }

  private static UserSequence user(double orders) {
    Snapshot now = new Snapshot(NOW, LifecycleStage.RETENTION, Map.of("orders", orders));
    return new UserSequence(new UserId("someone"), 1, List.of(), List.of(now));
  }

  private double index() {
    return meters.get("perennial.drift.psi").tag("feature", "orders").gauge().value();
  }
}
