package dev.perennial.recommender.pipeline;

import dev.perennial.model.recommendation.Fallback;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Counts and times answers; every meter is there before the first one. */
final class PipelineMetrics {
  private static final Duration SHORTEST = Duration.ofNanos(100_000);
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final Map<String, Timer> answers = new HashMap<>();
  private final Map<Stage, Timer> stages = new EnumMap<>(Stage.class);
  private final Map<Fallback, Counter> fallbacks = new EnumMap<>(Fallback.class);
  private final Map<String, DistributionSummary> candidates = new HashMap<>();
  private final Map<String, Counter> failures = new HashMap<>();

  PipelineMetrics(MeterRegistry meters, Collection<String> scenarios, Collection<String> sources) {
    for (String scenario : scenarios) {
      answers.put(
          scenario,
          Timer.builder("perennial.recommendation")
              .description("Time to make an answer")
              .tag("scenario", scenario)
              .publishPercentileHistogram()
              .minimumExpectedValue(SHORTEST)
              .maximumExpectedValue(LONGEST)
              .register(meters));
    }
    for (Stage stage : Stage.values()) {
      stages.put(stage, meters.timer("perennial.recommendation.stage", "stage", stage.tag()));
    }
    for (Fallback reason : Fallback.values()) {
      fallbacks.put(
          reason, meters.counter("perennial.recommendation.fallback", "reason", reason.name()));
    }
    for (String source : sources) {
      candidates.put(
          source, meters.summary("perennial.recommendation.source.candidates", "source", source));
      failures.put(
          source, meters.counter("perennial.recommendation.source.failures", "source", source));
    }
  }

  <T> T timed(Stage stage, Supplier<T> work) {
    return of(stages, stage).record(work);
  }

  <T> T answered(String scenario, Supplier<T> work) {
    return of(answers, scenario).record(work);
  }

  void didWithout(Fallback reason) {
    of(fallbacks, reason).increment();
  }

  void nominated(String source, int items) {
    of(candidates, source).record(items);
  }

  void failed(String source) {
    of(failures, source).increment();
  }

  private static <K, M> M of(Map<K, M> meters, K key) {
    M meter = meters.get(key);
    if (meter == null) {
      throw new IllegalArgumentException("no meter for " + key);
    }
    return meter;
  }
}
