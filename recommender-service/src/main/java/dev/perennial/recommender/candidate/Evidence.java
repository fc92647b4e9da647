package dev.perennial.recommender.candidate;

/** What a source saw; the only thing that an explanation may name. Items are given by index. */
public sealed interface Evidence {
  /**
   * The user's own purchases of the item.
   *
   * @param days on how many days
   * @param usualGapDays the user's own gap, or else the item's typical one
   */
  record OwnPurchase(int days, int daysAgo, double usualGapDays, boolean ownGap)
      implements Evidence {
    private static final double NEARLY = 0.8;

    /** Whether the usual gap has passed, or nearly so. */
    public boolean isDue() {
      return daysAgo >= NEARLY * usualGapDays;
    }
  }

  /** An item that the user bought. */
  record Bought(int item) implements Evidence {}

  /** An item that the user viewed, or that this visit is about. */
  record Viewed(int item) implements Evidence {}

  /** The sequence model's score. */
  record Predicted(double score) implements Evidence {}

  /** Demand above what is usual, in standard deviations. */
  record AboveUsual(double deviations) implements Evidence {}

  /** What everyone buys. */
  record EveryoneBuys() implements Evidence {}

  /** What everyone buys of a category, given by index. */
  record CategoryBuys(int category) implements Evidence {}

  /** On sale for only so many days. */
  record ListedDaysAgo(int days) implements Evidence {}
}
