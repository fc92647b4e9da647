package dev.perennial.ranking.method;

/**
 * What a method has learned. Safe for use by several threads; it does not know who asks, only what
 * they did, so that an event changes the next answer without any learning.
 */
@FunctionalInterface
public interface ItemScorer {
  /**
   * Adds its scores to an empty sheet: finite, higher is better, comparable within one call only.
   * An item that it has nothing to say on gets none, and so do items that it did not learn of and
   * an empty past that it can't read. It never filters: the user's own items are scored like
   * others, wherever the method has a word on them.
   */
  void score(Query query, ScoreSheet sheet);
}
