package dev.perennial.recommender.memory;

import java.util.Arrays;

/** For how long each item has been sold, and at what price. */
public final class Sales {
  private static final int NEVER = Integer.MIN_VALUE;

  private int[] firstDays = new int[0];
  private float[] logPrices = new float[0];
  private int[] priced = new int[0];

  /**
   * Takes a purchase.
   *
   * @param day days since the epoch
   * @param price of one piece; 0 where it is not known
   */
  void add(int item, int day, double price) {
    grow(item);
    firstDays[item] = firstDays[item] == NEVER ? day : Math.min(firstDays[item], day);
    if (price > 0) {
      priced[item]++;
      logPrices[item] += (float) ((Math.log(price) - logPrices[item]) / priced[item]);
    }
  }

  /** Days since the first purchase; NaN where nobody bought it. */
  public double ageDays(int item, int today) {
    return item >= firstDays.length || firstDays[item] == NEVER
        ? Double.NaN
        : Math.max(0, today - firstDays[item]);
  }

  /** Mean of the logarithms of the prices paid; NaN where none is known. */
  public double logPrice(int item) {
    return item >= priced.length || priced[item] == 0 ? Double.NaN : logPrices[item];
  }

  private void grow(int item) {
    if (item >= firstDays.length) {
      int before = firstDays.length;
      int capacity = Math.max(item + 1, before * 2);
      firstDays = Arrays.copyOf(firstDays, capacity);
      logPrices = Arrays.copyOf(logPrices, capacity);
      priced = Arrays.copyOf(priced, capacity);
      Arrays.fill(firstDays, before, capacity, NEVER);
    }
  }
}
