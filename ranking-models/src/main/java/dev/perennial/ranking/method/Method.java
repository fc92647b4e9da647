package dev.perennial.ranking.method;

import dev.perennial.ranking.history.History;

/** A way to score items for a user, of which nothing is known until it has learned. */
public interface Method {
  /** A stable name in kebab case, for settings, metrics and explanations. */
  String name();

  /**
   * Learns from a history, in this thread: the same from the same history and seed.
   *
   * @throws java.util.concurrent.CancellationException where the thread is interrupted
   */
  ItemScorer learn(History history, Learning learning);
}
