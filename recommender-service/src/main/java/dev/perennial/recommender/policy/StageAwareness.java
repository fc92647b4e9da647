package dev.perennial.recommender.policy;

/** When what a stage changes about scores counts. */
public enum StageAwareness {
  /** On top of every ranking. */
  ALWAYS,
  /**
   * On top of the weights, and of a learned ranking where it made the later lists better that the
   * ranking was judged on: one that knows the stage may have learned more than the factors say.
   */
  WHERE_IT_HELPS,
  /** Not at all; everyone gets the same treatment. */
  NEVER
}
