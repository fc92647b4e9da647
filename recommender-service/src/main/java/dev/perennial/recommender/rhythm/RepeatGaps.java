package dev.perennial.recommender.rhythm;

import java.util.Arrays;

/**
 * How items are bought again: by what share of their buyers, and after how many days. An item with
 * few repeats borrows from the store's average.
 */
public final class RepeatGaps {
  /** Gaps at which an item's own mean counts as much as the store's. */
  private static final double PRIOR_GAPS = 5;

  /** Buyers at which an item's own share counts as much as the store's. */
  private static final double PRIOR_BUYERS = 10;

  private static final double DAYS_WHERE_NOTHING_REPEATS = 60;

  private final GapSpread spread = new GapSpread();
  private int[] buyers = new int[0];
  private int[] repeaters = new int[0];
  private int[] gaps = new int[0];
  private double[] gapDays = new double[0];
  private long allBuyers;
  private long allRepeaters;
  private long allGaps;
  private double allGapDays;

  /** Counts a user's first purchase of the item. */
  public void firstPurchase(int item) {
    grow(item);
    buyers[item]++;
    allBuyers++;
  }

  /** Counts a further day with a purchase; {@code second}: the user's second for this item. */
  public void repeat(int item, int days, boolean second) {
    grow(item);
    if (second) {
      repeaters[item]++;
      allRepeaters++;
    }
    spread.add(days / typicalDays(item));
    gaps[item]++;
    gapDays[item] += days;
    allGaps++;
    allGapDays += days;
  }

  /** How many users bought the item. */
  public int buyers(int item) {
    return item < buyers.length ? buyers[item] : 0;
  }

  /** Share of the item's buyers who bought it on a second day, in [0, 1]. */
  public double repeatShare(int item) {
    double store = allBuyers == 0 ? 0 : (double) allRepeaters / allBuyers;
    if (item >= buyers.length) {
      return store;
    }
    return (repeaters[item] + PRIOR_BUYERS * store) / (buyers[item] + PRIOR_BUYERS);
  }

  /** Days that typically lie between two purchases of the item by one user. */
  public double typicalDays(int item) {
    double store = allGaps == 0 ? DAYS_WHERE_NOTHING_REPEATS : allGapDays / allGaps;
    if (item >= gaps.length) {
      return store;
    }
    return (gapDays[item] + PRIOR_GAPS * store) / (gaps[item] + PRIOR_GAPS);
  }

  /** Share of the store's repeats that came within so many typical gaps, in [0, 1]. */
  public double shareWithin(double typicalGaps) {
    return spread.shareWithin(typicalGaps);
  }

  private void grow(int item) {
    if (item >= buyers.length) {
      int capacity = Math.max(item + 1, buyers.length * 2);
      buyers = Arrays.copyOf(buyers, capacity);
      repeaters = Arrays.copyOf(repeaters, capacity);
      gaps = Arrays.copyOf(gaps, capacity);
      gapDays = Arrays.copyOf(gapDays, capacity);
    }
  }
}
