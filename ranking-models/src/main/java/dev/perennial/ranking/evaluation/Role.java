package dev.perennial.ranking.evaluation;

/** What somebody who ranks is in a comparison. */
public enum Role {
  /** What the service answers with. */
  SERVED,
  /** What is served with a part left out, which shows what the part adds. */
  WITHOUT,
  /** One method or source alone: what has to be beaten. */
  SINGLE
}
