package dev.perennial.ranking.state;

import dev.perennial.ranking.history.Interactions;

/** The different items that a user was at last. */
final class Newest {
  /** How many interactions are looked at for one place. */
  private static final int REACH = 10;

  private Newest() {}

  /** Reads the newest different items before a place, and says how many. */
  static int read(Interactions user, int end, int[] into) {
    int count = 0;
    for (int index = end - 1;
        count < into.length && index >= 0 && index >= end - REACH * into.length;
        index--) {
      if (place(user.item(index), into, count) == count) {
        into[count++] = user.item(index);
      }
    }
    return count;
  }

  /** Where an item is among the newest ones; behind them if it is not. */
  static int place(int item, int[] newest, int count) {
    int place = 0;
    while (place < count && newest[place] != item) {
      place++;
    }
    return place;
  }
}
