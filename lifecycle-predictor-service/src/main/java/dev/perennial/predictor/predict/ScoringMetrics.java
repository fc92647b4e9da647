package dev.perennial.predictor.predict;

import dev.perennial.predictor.consume.FeatureServiceException;
import dev.perennial.predictor.consume.WaitingUser;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How large batches are, how long they take, and how old events are once they are predicted on. */
final class ScoringMetrics {
  private static final Logger log = LoggerFactory.getLogger(ScoringMetrics.class);

  private final DistributionSummary batchSize;
  private final Timer batches;
  private final Timer inference;
  private final Timer explanation;
  private final Timer eventToPrediction;
  private final Counter modelFailures;
  private final Counter unreadable;
  private final InstantSource wallClock;

  /**
   * @param wallClock the clock of acceptance, which the store's own may differ from
   */
  ScoringMetrics(MeterRegistry meters, InstantSource wallClock) {
    this.wallClock = wallClock;
    this.batchSize =
        DistributionSummary.builder("perennial.prediction.batch.size")
            .description("Users scored together")
            .publishPercentileHistogram()
            .minimumExpectedValue(1.0)
            .maximumExpectedValue(512.0)
            .register(meters);
    this.batches =
        timer("perennial.prediction", "From a batch's first read to its last record on Kafka")
            .register(meters);
    this.inference =
        timer("perennial.prediction.inference", "The model's part of a batch").register(meters);
    this.explanation =
        timer("perennial.prediction.explanation", "The reasons' part of a batch").register(meters);
    this.eventToPrediction =
        timer("perennial.event.to.prediction", "From an event's acceptance to its prediction")
            .maximumExpectedValue(Duration.ofMinutes(1))
            .register(meters);
    this.modelFailures =
        Counter.builder("perennial.prediction.model.failures")
            .description("Batches that the model failed on and rules answered")
            .register(meters);
    this.unreadable =
        Counter.builder("perennial.prediction.unreadable")
            .description("Users who could not be scored as their sequence cannot be read")
            .register(meters);
  }

  /** Runs and times one batch. */
  void timeBatch(List<WaitingUser> batch, Runnable scoring) {
    batchSize.record(batch.size());
    batches.record(scoring);
    Instant now = wallClock.instant();
    batch.stream()
        .map(WaitingUser::acceptedAt)
        .filter(Objects::nonNull)
        .forEach(acceptedAt -> eventToPrediction.record(Duration.between(acceptedAt, now)));
  }

  <T> T timeInference(Supplier<T> inferring) {
    return Objects.requireNonNull(inference.record(inferring));
  }

  <T> T timeExplanation(Supplier<T> explaining) {
    return Objects.requireNonNull(explanation.record(explaining));
  }

  void modelFailed(String version, int users, RuntimeException failure) {
    modelFailures.increment();
    log.error("Model {} failed on {} users; rules answer for them", version, users, failure);
  }

  void unreadable(FeatureServiceException failure) {
    unreadable.increment();
    log.error("A user cannot be scored: {}", failure.getMessage());
  }

  private static Timer.Builder timer(String name, String description) {
    return Timer.builder(name)
        .description(description)
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofSeconds(10));
  }
}
