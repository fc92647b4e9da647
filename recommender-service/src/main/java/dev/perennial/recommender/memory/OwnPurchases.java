package dev.perennial.recommender.memory;

import dev.perennial.recommender.rhythm.RepeatGaps;
import java.util.Arrays;

/**
 * Which items a user bought, on how many days, since when and until when. A purchase that arrives
 * late counts as a day of its own unless its day is already the first or the last one. There are
 * millions of users with a few items each, so all numbers lie in one array, slot by slot.
 */
public final class OwnPurchases {
  private static final int SMALLEST = 1;
  private static final int FEWEST_DAYS_OF_A_RHYTHM = 3;

  /** How much faster a recent habit fades than a habit. */
  private static final int FASTER = 4;

  private static final int ITEM = 0;
  private static final int DAYS = 1;
  private static final int FIRST_DAY = 2;
  private static final int LAST_DAY = 3;
  private static final int LINES = 4;

  /** From here on numbers are the bits of a float. */
  private static final int WEIGHT = 5;

  private static final int RECENT_WEIGHT = 6;
  private static final int LOG_QUANTITY = 7;
  private static final int NUMBERS = 8;

  private static final int[] NONE = {};

  private final int limit;
  private final double decayPerDay;
  private int[] numbers = NONE;
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
    set(slot, LINES, get(slot, LINES) + 1);
    double more = Math.log1p(quantity) - meanLogQuantity(slot);
    add(slot, LOG_QUANTITY, more / get(slot, LINES));
    int age = day - lastDay(slot);
    if (age == 0 || day == get(slot, FIRST_DAY)) {
      return;
    }
    if (age > 0) {
      gaps.repeat(item, age, days(slot) == 1);
      setFloat(slot, WEIGHT, getFloat(slot, WEIGHT) * faded(age) + 1);
      setFloat(slot, RECENT_WEIGHT, getFloat(slot, RECENT_WEIGHT) * faded(FASTER * age) + 1);
      set(slot, LAST_DAY, day);
    } else {
      add(slot, WEIGHT, faded(-age));
      add(slot, RECENT_WEIGHT, faded(FASTER * -age));
      set(slot, FIRST_DAY, Math.min(get(slot, FIRST_DAY), day));
    }
    set(slot, DAYS, days(slot) + 1);
  }

  /** How many different items there are; slots are below this number. */
  public int size() {
    return size;
  }

  /** The item's slot; negative where the user never bought it. */
  public int slotOf(int item) {
    for (int slot = 0; slot < size; slot++) {
      if (item(slot) == item) {
        return slot;
      }
    }
    return -1;
  }

  public int item(int slot) {
    return get(slot, ITEM);
  }

  /** Days with a purchase of the item. */
  public int days(int slot) {
    return get(slot, DAYS);
  }

  /** Days since the epoch of the last purchase. */
  public int lastDay(int slot) {
    return get(slot, LAST_DAY);
  }

  /** Days since the last purchase. */
  public int daysSince(int slot, int today) {
    return Math.max(0, today - lastDay(slot));
  }

  /** Whether the user bought the item often enough to have a gap of their own. */
  public boolean hasOwnGap(int slot) {
    return days(slot) >= FEWEST_DAYS_OF_A_RHYTHM;
  }

  /**
   * Days that usually lie between two purchases: the user's own mean, or the item's typical one.
   */
  public double usualGapDays(int slot, RepeatGaps gaps) {
    return hasOwnGap(slot)
        ? (lastDay(slot) - get(slot, FIRST_DAY)) / (days(slot) - 1.0)
        : gaps.typicalDays(item(slot));
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
    return getFloat(slot, WEIGHT) * faded(daysSince(slot, today));
  }

  /** The same, faded {@value #FASTER} times as fast. */
  public double recentHabit(int slot, int today) {
    return getFloat(slot, RECENT_WEIGHT) * faded(FASTER * daysSince(slot, today));
  }

  /** Mean over the order lines of the logarithms of one plus the pieces bought. */
  public double meanLogQuantity(int slot) {
    return getFloat(slot, LOG_QUANTITY);
  }

  private double faded(int age) {
    return Math.exp(-age * decayPerDay);
  }

  private void begin(int item, int day, int quantity) {
    int slot = size < limit ? append() : longestAgo();
    set(slot, ITEM, item);
    set(slot, DAYS, 1);
    set(slot, FIRST_DAY, day);
    set(slot, LAST_DAY, day);
    set(slot, LINES, 1);
    setFloat(slot, WEIGHT, 1);
    setFloat(slot, RECENT_WEIGHT, 1);
    setFloat(slot, LOG_QUANTITY, Math.log1p(quantity));
  }

  private int append() {
    if (size * NUMBERS == numbers.length) {
      int room = Math.min(limit, size + Math.max(SMALLEST, size / 2));
      numbers = Arrays.copyOf(numbers, room * NUMBERS);
    }
    return size++;
  }

  private int longestAgo() {
    int oldest = 0;
    for (int slot = 1; slot < size; slot++) {
      if (lastDay(slot) < lastDay(oldest)) {
        oldest = slot;
      }
    }
    return oldest;
  }

  private int get(int slot, int which) {
    return numbers[slot * NUMBERS + which];
  }

  private void set(int slot, int which, int number) {
    numbers[slot * NUMBERS + which] = number;
  }

  private double getFloat(int slot, int which) {
    return Float.intBitsToFloat(get(slot, which));
  }

  private void setFloat(int slot, int which, double number) {
    set(slot, which, Float.floatToRawIntBits((float) number));
  }

  private void add(int slot, int which, double number) {
    setFloat(slot, which, getFloat(slot, which) + number);
  }
}
