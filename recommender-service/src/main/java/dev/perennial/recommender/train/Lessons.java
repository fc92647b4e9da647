package dev.perennial.recommender.train;

import dev.perennial.ranking.protocol.Task;
import dev.perennial.recommender.pipeline.NextItems;
import java.util.IdentityHashMap;
import java.util.function.Supplier;

/** What pipelines learn from the past of a task, once for all that are compared on it. */
public final class Lessons {
  private final Supplier<NextItems> rehearsing;
  private final IdentityHashMap<Task, Preparation> preparations = new IdentityHashMap<>();

  /**
   * Lessons in front of new pipelines.
   *
   * @param rehearsing one that treats everyone alike, so that it is the user that teaches
   */
  public Lessons(Supplier<NextItems> rehearsing) {
    this.rehearsing = rehearsing;
  }

  synchronized Preparation of(Task task, long seed) {
    return preparations.computeIfAbsent(
        task, unprepared -> Preparation.of(unprepared, rehearsing, seed));
  }
}
