package dev.perennial.sequences.metric;

/**
 * What comes of a yes-or-no call for each user.
 *
 * @param users all of them
 * @param positives to whom it happened
 * @param called for whom "yes" was said
 * @param right to whom it happened and for whom "yes" was said
 */
public record Decisions(double users, double positives, double called, double right) {

  /** Share of right calls, "yes" or "no". */
  public double accuracy() {
    return (users - positives - called + 2 * right) / users;
  }

  /** Share of those called to whom it happened; NaN where none was called. */
  public double precision() {
    return right / called;
  }

  /** Share of those to whom it happened that were called. */
  public double recall() {
    return right / positives;
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    return 2 * right / (called + positives);
  }
}
