package dev.perennial.recommender.memory;

import dev.perennial.recommender.rhythm.RepeatGaps;
import java.util.Arrays;

/**
 * Which items a user bought, on how many days, since when and until when. A purchase that arrives
 * late counts as a day of its own unless its day is already the first or the last one.
 */
public final class OwnPurchases {
  private static final int SMALLEST = 4;
  private static final int FEWEST_DAYS_OF_A_RHYTHM = 3;

  /** How much faster a recent habit fades than a habit. */
  private static final int FASTER = 4;

  private final int limit;
  private final double decayPerDay;
  private int[] items = new int[0];
  private int[] days = new int[0];
  private int[] firstDays = new int[0];
  private int[] lastDays = new int[0];
  private float[] weights = new float[0];
  private float[] recentWeights = new float[0];
  private float[] logQuantities = new float[0];
  private int[] lines = new int[0];
  private int size;

  OwnPurchases(int limit, double decayPerDay) {
    this.limit = limit;
    this.decayPerDay = decayPerDay;
  }

  /**
   * Takes a purchase and tells {@code gaps} of it.
   *
   * @param day days since the epoch
   */
  void add(int item, int day, int quantity, RepeatGaps gaps) {
    int slot = slotOf(item);
    if (slot < 0) {
      begin(item, day, quantity);
      gaps.firstPurchase(item);
      return;
    }
    logQuantities[slot] += (float) ((Math.log1p(quantity) - logQuantities[slot]) / ++lines[slot]);
    if (day == lastDays[slot] || day == firstDays[slot]) {
      return;
    }
    if (day > lastDays[slot]) {
      gaps.repeat(item, day - lastDays[slot], days[slot] == 1);
      weights[slot] = (float) (weights[slot] * faded(day - lastDays[slot]) + 1);
      recentWeights[slot] =
          (float) (recentWeights[slot] * faded(FASTER * (day - lastDays[slot])) + 1);
      lastDays[slot] = day;
    } else {
      weights[slot] += (float) faded(lastDays[slot] - day);
      recentWeights[slot] += (float) faded(FASTER * (lastDays[slot] - day));
      firstDays[slot] = Math.min(firstDays[slot], day);
    }
    days[slot]++;
  }

  /** How many different items there are; slots are below this number. */
  public int size() {
    return size;
  }

  /** The item's slot; negative where the user never bought it. */
  public int slotOf(int item) {
    for (int slot = 0; slot < size; slot++) {
      if (items[slot] == item) {
        return slot;
      }
    }
    return -1;
  }

  public int item(int slot) {
    return items[slot];
  }

  /** Days with a purchase of the item. */
  public int days(int slot) {
    return days[slot];
  }

  /** Days since the epoch of the last purchase. */
  public int lastDay(int slot) {
    return lastDays[slot];
  }

  /** Days since the last purchase. */
  public int daysSince(int slot, int today) {
    return Math.max(0, today - lastDays[slot]);
  }

  /** Whether the user bought the item often enough to have a gap of their own. */
  public boolean hasOwnGap(int slot) {
    return days[slot] >= FEWEST_DAYS_OF_A_RHYTHM;
  }

  /**
   * Days that usually lie between two purchases: the user's own mean, or the item's typical one.
   */
  public double usualGapDays(int slot, RepeatGaps gaps) {
    return hasOwnGap(slot)
        ? (lastDays[slot] - firstDays[slot]) / (days[slot] - 1.0)
        : gaps.typicalDays(items[slot]);
  }

  /**
   * How ripe the item is for a further purchase, in [0, 1]: the share of the store's repeats that
   * have come when so much of the usual gap has passed.
   */
  public double ripeness(int slot, int today, RepeatGaps gaps) {
    return gaps.shareWithin(daysSince(slot, today) / usualGapDays(slot, gaps));
  }

  /** Days with a purchase, faded by age. */
  public double habit(int slot, int today) {
    return weights[slot] * faded(Math.max(0, today - lastDays[slot]));
  }

  /** The same, faded {@value #FASTER} times as fast. */
  public double recentHabit(int slot, int today) {
    return recentWeights[slot] * faded(FASTER * Math.max(0, today - lastDays[slot]));
  }

  /** Mean over the order lines of the logarithms of one plus the pieces bought. */
  public double meanLogQuantity(int slot) {
    return logQuantities[slot];
  }

  private double faded(int age) {
    return Math.exp(-age * decayPerDay);
  }

  private void begin(int item, int day, int quantity) {
    int slot = size < limit ? append() : longestAgo();
    items[slot] = item;
    days[slot] = 1;
    firstDays[slot] = day;
    lastDays[slot] = day;
    weights[slot] = 1;
    recentWeights[slot] = 1;
    logQuantities[slot] = (float) Math.log1p(quantity);
    lines[slot] = 1;
  }

  private int append() {
    if (size == items.length) {
      int capacity = Math.min(limit, Math.max(SMALLEST, size * 2));
      items = Arrays.copyOf(items, capacity);
      days = Arrays.copyOf(days, capacity);
      firstDays = Arrays.copyOf(firstDays, capacity);
      lastDays = Arrays.copyOf(lastDays, capacity);
      weights = Arrays.copyOf(weights, capacity);
      recentWeights = Arrays.copyOf(recentWeights, capacity);
      logQuantities = Arrays.copyOf(logQuantities, capacity);
      lines = Arrays.copyOf(lines, capacity);
    }
    return size++;
  }

  private int longestAgo() {
    int oldest = 0;
    for (int slot = 1; slot < size; slot++) {
      if (lastDays[slot] < lastDays[oldest]) {
        oldest = slot;
      }
    }
    return oldest;
  }
}
