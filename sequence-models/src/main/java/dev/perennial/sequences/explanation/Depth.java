package dev.perennial.sequences.explanation;

/** How exactly the network's part of a score is divided. */
public enum Depth {
  /** By more and more points until the parts reach the answer but for a hundredth. */
  FULL(6, 48),
  /** By one point, where time is short: the parts may miss the answer by a tenth or more. */
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
