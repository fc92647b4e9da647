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

  /** An item that the user took or looked at, or that this visit is about, and this is like it. */
  record Alike(int item) implements Evidence {}

  /** Users with a like history took it. */
  record LikeMinded() implements Evidence {}

  /** A sequence model's score. */
  record Predicted(double score) implements Evidence {}

  /** Demand above what is usual, in standard deviations. */
  record AboveUsual(double deviations) implements Evidence {}

  /** Demand above what is usual in the category asked for, given by index. */
  record AboveUsualIn(int category, double deviations) implements Evidence {}

  /** What everyone buys. */
  record EveryoneBuys() implements Evidence {}

  /** What everyone buys of a category, given by index. */
  record CategoryBuys(int category) implements Evidence {}

  /** What is bought in the user's country, or on their kind of device. */
  record PlaceBuys(String place) implements Evidence {}

  /** On sale for only so many days. */
  record ListedDaysAgo(int days) implements Evidence {}

  /** Picked by hand, by the store or the caller. */
  record Picked() implements Evidence {}

  /** It is what the request asks for. */
  record Fits() implements Evidence {}
}
