package dev.perennial.sequences.explanation;

/**
 * One part of a churn score.
 *
 * @param contribution to the log odds; above 0 it raises the risk
 */
public record Driver(Source source, double contribution) {

  /** Whether the user would be less likely to leave without it. */
  public boolean raisesRisk() {
    return contribution > 0;
  }
}
