package dev.perennial.ranking.state;

/** What a user is about. */
public enum BehaviourState {
  /** Looks around: a view now and then. */
  BROWSE,
  /** Weighs one thing against another: views in a row, and something put aside. */
  COMPARE,
  /** Takes things. */
  BUY,
  /** Has not been seen for long. */
  GONE
}
