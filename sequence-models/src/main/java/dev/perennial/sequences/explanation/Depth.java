package dev.perennial.sequences.explanation;

/** How exactly the network's part of a score is divided. */
public enum Depth {
  /** Until the parts reach the answer but for a hundredth. */
  FULL(6, 48),
  /** By the gradients at one point, stretched until the parts reach the answer: where time is short. */
  BRIEF(1, 1);

  private final int fewestPoints;
  private final int mostPoints;

  Depth(int fewestPoints, int mostPoints) {
    this.fewestPoints = fewestPoints;
    this.mostPoints = mostPoints;
  }

  /** Points on the way from nothing to the input at first. */
  int fewestPoints() {
    return fewestPoints;
  }

  /** Points on it at most. */
  int mostPoints() {
    return mostPoints;
  }
}
