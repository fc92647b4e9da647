package dev.perennial.recommender.memory;

import java.util.Arrays;

/**
 * A user's baskets: the purchases of one day are one. What arrives late, for a day before the last
 * basket, counts as a line but opens no basket.
 */
public final class Baskets {
  private static final int SMALLEST = 2;
  private static final int[] NONE = {};

  private int count;
  private int lines;
  private int repeats;
  private int firstDay;
  private int lastDay;
  private double logPrices;
  private int priced;
  private int[] last = NONE;
  private int lastSize;

  /**
   * Takes a purchase.
   *
   * @param day days since the epoch
   * @param price of one piece; 0 where it is not known
   * @param again whether the user had bought the item before
   */
  void add(int item, int day, double price, boolean again) {
    if (count == 0 || day > lastDay) {
      firstDay = count == 0 ? day : firstDay;
      lastDay = day;
      count++;
      lastSize = 0;
    }
    lines++;
    repeats += again ? 1 : 0;
    if (price > 0) {
      logPrices += Math.log(price);
      priced++;
    }
    if (day == lastDay && !isInLast(item)) {
      append(item);
    }
  }

  private void append(int item) {
    if (lastSize == last.length) {
      last = Arrays.copyOf(last, Math.max(SMALLEST, lastSize * 2));
    }
    last[lastSize++] = item;
  }

  /** Days with a purchase. */
  public int count() {
    return count;
  }

  /** Mean number of lines; NaN before the first. */
  public double meanSize() {
    return (double) lines / count;
  }

  /** Share of lines whose item had been bought before; NaN before the first. */
  public double repeatShare() {
    return (double) repeats / lines;
  }

  /** Mean of the days between two baskets; NaN before the second. */
  public double meanGapDays() {
    return count < 2 ? Double.NaN : (lastDay - firstDay) / (count - 1.0);
  }

  /** Days since the last basket; NaN where there is none. */
  public double daysSince(int today) {
    return count == 0 ? Double.NaN : Math.max(0, today - lastDay);
  }

  /** Mean of the logarithms of the prices paid: the user's price band; NaN where none is known. */
  public double meanLogPrice() {
    return logPrices / priced;
  }

  /** Whether an item is in the last basket. */
  public boolean isInLast(int item) {
    for (int line = 0; line < lastSize; line++) {
      if (last[line] == item) {
        return true;
      }
    }
    return false;
  }

  /** How many different items the last basket holds. */
  public int lastSize() {
    return lastSize;
  }

  /** An item of the last basket, by its place. */
  public int last(int place) {
    return last[place];
  }
}
