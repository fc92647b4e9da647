package dev.perennial.ranking.sequence;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import java.util.Arrays;

/** The items that somebody had to do with, by their row in what is learned of them. */
final class LearnedItems {
  private static final int NONE = -1;

  private final int[] rows;
  private final int[] items;

  private LearnedItems(int[] rows, int[] items) {
    this.rows = rows;
    this.items = items;
  }

  static LearnedItems of(History history) {
    int[] rows = new int[history.items()];
    int[] items = new int[history.items()];
    Arrays.fill(rows, NONE);
    int size = 0;
    for (Interactions user : history.all()) {
      for (int index = 0; index < user.size(); index++) {
        int item = user.item(index);
        if (rows[item] == NONE) {
          items[size] = item;
          rows[item] = size++;
        }
      }
    }
    return new LearnedItems(rows, Arrays.copyOf(items, size));
  }

  int size() {
    return items.length;
  }

  /** Whether anything was learned of the item, which may be newer than the history. */
  boolean contains(int item) {
    return item < rows.length && rows[item] != NONE;
  }

  int row(int item) {
    return rows[item];
  }

  int item(int row) {
    return items[row];
  }
}
