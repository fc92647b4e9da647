package dev.perennial.recommender.candidate;

/** What a source saw; the only thing that an explanation may name. Items are given by index. */
public sealed interface Evidence {
  /** The user's own purchases: on how many days, how long ago, how far apart. */
  record OwnPurchase(int days, int daysAgo, double usualGapDays) implements Evidence {}

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
