package dev.perennial.ranking.probability;

import dev.perennial.model.item.Item;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The shelf of each item, by number. */
final class Categories {
  /** An item stands on no shelf that is known. */
  static final int NONE = -1;

  /** How many of the newest interactions are looked at. */
  private static final int REACH = 50;

  private final int[] numbers;
  private final int size;

  /** The first {@code most} categories of the catalogue. */
  Categories(History history, int most) {
    Map<String, Integer> names = new HashMap<>();
    numbers = new int[history.items()];
    Arrays.setAll(
        numbers,
        item ->
            history
                .item(item)
                .map(Item::category)
                .map(name -> number(name, names, most))
                .orElse(NONE));
    size = names.size();
  }

  private static int number(String name, Map<String, Integer> names, int most) {
    if (names.size() < most) {
      names.putIfAbsent(name, names.size());
    }
    return names.getOrDefault(name, NONE);
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** An item's category, or {@link #NONE}. */
  int of(int item) {
    return item < numbers.length ? numbers[item] : NONE;
  }

  /**
   * Reads the different categories of the newest interactions before a place, newest first.
   *
   * @return how many there are, at most the array's length
   */
  int before(Interactions user, int end, int[] into) {
    int count = 0;
    for (int index = end - 1; index >= 0 && index >= end - REACH && count < into.length; index--) {
      int category = of(user.item(index));
      if (category != NONE && !contains(into, count, category)) {
        into[count++] = category;
      }
    }
    return count;
  }

  /** The newest item of the past in a category that was read, or {@link ScoreSheet#NOTHING}. */
  int newest(Interactions past, int category) {
    for (int index = past.size() - 1; index >= 0 && index >= past.size() - REACH; index--) {
      if (of(past.item(index)) == category) {
        return past.item(index);
      }
    }
    return ScoreSheet.NOTHING;
  }

  private static boolean contains(int[] values, int size, int value) {
    for (int place = 0; place < size; place++) {
      if (values[place] == value) {
        return true;
      }
    }
    return false;
  }
}
