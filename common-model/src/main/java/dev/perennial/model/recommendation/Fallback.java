package dev.perennial.model.recommendation;

/** What an answer had to do without. */
public enum Fallback {
  /** Nothing is known of this user: the answer is what is popular. */
  UNKNOWN_USER,
  /** No prediction for this user has arrived yet. */
  NO_PREDICTION,
  /** The predictor does not answer: stage and next items are as of its last word. */
  PREDICTOR_UNAVAILABLE,
  /** A candidate source failed and was skipped. */
  SOURCE_FAILED,
  /** Fewer items than asked for are left after the filters. */
  FEW_CANDIDATES
}
