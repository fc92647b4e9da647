package dev.perennial.recommender.train;

import dev.perennial.ranking.protocol.Task;
import dev.perennial.recommender.pipeline.NextItems;
import java.util.IdentityHashMap;
import java.util.function.Supplier;

/** What pipelines learn from the past of a task, once for all that are compared on it. */
public final class Lessons {
  private final Supplier<NextItems> rehearsing;
  private final PastForecasts forecasts;
  private final IdentityHashMap<Task, Preparation> preparations = new IdentityHashMap<>();

  /**
   * Lessons in front of new pipelines.
   *
   * @param rehearsing whose candidates the ranking learns from
   * @param forecasts that the pipelines are shown before they are asked about a user
   */
  public Lessons(Supplier<NextItems> rehearsing, PastForecasts forecasts) {
    this.rehearsing = rehearsing;
    this.forecasts = forecasts;
  }

  synchronized Preparation of(Task task, long seed) {
    return preparations.computeIfAbsent(
        task, unprepared -> Preparation.of(unprepared, rehearsing, forecasts, seed));
  }

  /** What had been predicted. */
  PastForecasts forecasts() {
    return forecasts;
  }
}
