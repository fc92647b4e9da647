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

  /** Days in the upper half, order lines in the lower one. */
  private static final int COUNTS = 1;

  /** The first day in the upper half, the last one in the lower one. */
  private static final int SPAN = 2;

  /** From here on numbers are the bits of a float. */
  private static final int WEIGHT = 3;

  private static final int RECENT_WEIGHT = 4;
  private static final int LOG_QUANTITY = 5;
  private static final int NUMBERS = 6;

  private static final int HALF = 16;
  private static final int LARGEST_HALF = (1 << HALF) - 1;

  private static final int[] NONE = {};

  /**
   * What all users have in common.
   *
   * @param most items that are kept for each
   * @param decayPerDay of a habit
   */
  record Kept(int most, double decayPerDay) {}

  private final Kept kept;
  private int[] numbers = NONE;
  private int size;

  OwnPurchases(Kept kept) {
    this.kept = kept;
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
    setHalves(slot, COUNTS, days(slot), lower(slot, COUNTS) + 1);
    double more = Math.log1p(quantity) - meanLogQuantity(slot);
    add(slot, LOG_QUANTITY, more / lower(slot, COUNTS));
    int age = day - lastDay(slot);
    if (age == 0 || day == firstDay(slot)) {
      return;
    }
    if (age > 0) {
      gaps.repeat(item, age, days(slot) == 1);
      setFloat(slot, WEIGHT, getFloat(slot, WEIGHT) * faded(age) + 1);
      setFloat(slot, RECENT_WEIGHT, getFloat(slot, RECENT_WEIGHT) * faded(FASTER * age) + 1);
      setHalves(slot, SPAN, firstDay(slot), day);
    } else {
      add(slot, WEIGHT, faded(-age));
      add(slot, RECENT_WEIGHT, faded(FASTER * -age));
      setHalves(slot, SPAN, Math.min(firstDay(slot), day), lastDay(slot));
    }
    setHalves(slot, COUNTS, days(slot) + 1, lower(slot, COUNTS));
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
    return upper(slot, COUNTS);
  }

  /** Days since the epoch of the last purchase. */
  public int lastDay(int slot) {
    return lower(slot, SPAN);
  }

  private int firstDay(int slot) {
    return upper(slot, SPAN);
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
        ? (lastDay(slot) - firstDay(slot)) / (days(slot) - 1.0)
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
    return Math.exp(-age * kept.decayPerDay);
  }

  private void begin(int item, int day, int quantity) {
    int slot = size < kept.most ? append() : longestAgo();
    set(slot, ITEM, item);
    setHalves(slot, COUNTS, 1, 1);
    setHalves(slot, SPAN, day, day);
    setFloat(slot, WEIGHT, 1);
    setFloat(slot, RECENT_WEIGHT, 1);
    setFloat(slot, LOG_QUANTITY, Math.log1p(quantity));
  }

  private int append() {
    if (size * NUMBERS == numbers.length) {
      int room = Math.min(kept.most, size + Math.max(SMALLEST, size / 4));
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

  private int upper(int slot, int which) {
    return get(slot, which) >>> HALF;
  }

  private int lower(int slot, int which) {
    return get(slot, which) & LARGEST_HALF;
  }

  /** Two numbers of which each ends at {@value #LARGEST_HALF}. */
  private void setHalves(int slot, int which, int upper, int lower) {
    int first = Math.clamp(upper, 0, LARGEST_HALF);
    int second = Math.clamp(lower, 0, LARGEST_HALF);
    set(slot, which, (first << HALF) | second);
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
