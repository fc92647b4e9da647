package dev.perennial.ranking.matrix;

import dev.perennial.model.event.EventType;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.method.ScoreSheet;

/** How purchases fall into baskets: what one user bought on one day, each item once. */
public final class Baskets {
  private Baskets() {}

  /** All users' baskets, oldest first: a row for each basket, a column for each item. */
  public static SparseMatrix of(History history) {
    SparseMatrix.Builder baskets = new SparseMatrix.Builder(history.items());
    ScoreSheet basket = new ScoreSheet(history.items());
    for (Interactions user : history.all()) {
      for (int from = next(user, 0); from < user.size(); ) {
        from = next(user, read(user, from, history.items(), basket));
        baskets.addRow(basket);
      }
    }
    return baskets.build();
  }

  /** How many baskets somebody bought. */
  public static int count(Interactions user) {
    int count = 0;
    for (int from = next(user, 0); from < user.size(); from = next(user, endOfDay(user, from))) {
      count++;
    }
    return count;
  }

  /** The first purchase at or behind a place, or the end: where the next basket begins. */
  public static int next(Interactions user, int from) {
    int index = from;
    while (index < user.size() && !isPurchase(user, index)) {
      index++;
    }
    return index;
  }

  /**
   * Reads the basket that begins at a purchase into an empty sheet, 1 for each item numbered below
   * {@code items}.
   *
   * @return where its day ends
   */
  public static int read(Interactions user, int from, int items, ScoreSheet into) {
    int end = endOfDay(user, from);
    for (int index = from; index < end; index++) {
      int item = user.item(index);
      if (isPurchase(user, index) && item < items && !into.isScored(item)) {
        into.add(item, 1);
      }
    }
    return end;
  }

  private static int endOfDay(Interactions user, int from) {
    int end = from + 1;
    while (end < user.size() && user.day(end) == user.day(from)) {
      end++;
    }
    return end;
  }

  private static boolean isPurchase(Interactions user, int index) {
    return user.type(index) == EventType.ITEM_PURCHASED;
  }
}
