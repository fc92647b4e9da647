package dev.perennial.features.consume;

import dev.perennial.conventions.problem.ProblemCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Counts what was consumed, and measures how long after its acceptance it was stored. */
final class ConsumptionMetrics {
  private static final String REJECTED = "perennial.events.rejected";

  private final MeterRegistry registry;
  private final InstantSource wallClock;
  private final Timer eventToFeature;
  private final Counter stored;
  private final Counter repeated;

  /**
   * Registers the meters.
   *
   * @param wallClock the time of Kafka's records, which is not the store's
   */
  ConsumptionMetrics(MeterRegistry registry, InstantSource wallClock) {
    this.registry = registry;
    this.wallClock = wallClock;
    this.eventToFeature =
        Timer.builder("perennial.event.to.feature")
            .description("From the acceptance of an event to its commit")
            .publishPercentileHistogram()
            .minimumExpectedValue(Duration.ofMillis(1))
            .maximumExpectedValue(Duration.ofMinutes(1))
            .register(registry);
    this.stored = registry.counter("perennial.events.stored");
    this.repeated = registry.counter("perennial.events.repeated");
    for (ProblemCode code : List.of(ProblemCode.MALFORMED_JSON, ProblemCode.INVALID_VALUE)) {
      registry.counter(REJECTED, "code", code.name());
    }
  }

  /** Records a committed batch: when its events were accepted, and how many of them were new. */
  void committed(List<Instant> acceptedAt, int added) {
    Instant now = wallClock.instant();
    acceptedAt.forEach(accepted -> eventToFeature.record(Duration.between(accepted, now)));
    stored.increment(added);
    repeated.increment(acceptedAt.size() - added);
  }

  void rejected(ProblemCode code) {
    registry.counter(REJECTED, "code", code.name()).increment();
  }
}
