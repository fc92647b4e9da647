package dev.perennial.recommender.feature;

import dev.perennial.recommender.memory.Baskets;
import dev.perennial.recommender.memory.OwnPurchases;
import dev.perennial.recommender.question.Question;
import java.util.List;

/** How often and how lately the user bought the item. */
final class OwnHistory implements FeatureGroup {
  @Override
  public List<String> names() {
    return List.of(
        "own-habit",
        "own-recent-habit",
        "own-days",
        "own-days-since",
        "own-share-of-baskets",
        "own-in-last-basket",
        "own-log-quantity");
  }

  @Override
  public Reader reader(Question question) {
    OwnPurchases purchases = question.shopper().purchases();
    Baskets baskets = question.shopper().baskets();
    int today = question.today();
    return (item, row, from) -> {
      int slot = purchases.slotOf(item);
      boolean isOwn = slot >= 0;
      row[from] = isOwn ? purchases.habit(slot, today) : 0;
      row[from + 1] = isOwn ? purchases.recentHabit(slot, today) : 0;
      row[from + 2] = isOwn ? purchases.days(slot) : 0;
      row[from + 3] = isOwn ? purchases.daysSince(slot, today) : Double.NaN;
      row[from + 4] = isOwn ? (double) purchases.days(slot) / Math.max(1, baskets.count()) : 0;
      row[from + 5] = baskets.isInLast(item) ? 1 : 0;
      row[from + 6] = isOwn ? purchases.meanLogQuantity(slot) : Double.NaN;
    };
  }
}
