package dev.perennial.recommender.feature;

import dev.perennial.recommender.memory.Baskets;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Question;
import java.util.List;

/** How the user shops, whatever the item: it says what the other numbers are worth. */
final class ShopperHabits implements FeatureGroup {
  private final StoreMemory memory;

  ShopperHabits(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public List<String> names() {
    return List.of(
        "baskets",
        "basket-size",
        "basket-gap-days",
        "days-since-basket",
        "share-of-repeats",
        "age-of-last-items");
  }

  @Override
  public Reader reader(Question question) {
    Baskets baskets = question.shopper().baskets();
    int today = question.today();
    double size = baskets.meanSize();
    double gap = baskets.meanGapDays();
    double since = baskets.daysSince(today);
    double repeats = baskets.repeatShare();
    double age = ageOfLast(baskets, today);
    return (item, row, from) -> {
      row[from] = baskets.count();
      row[from + 1] = size;
      row[from + 2] = gap;
      row[from + 3] = since;
      row[from + 4] = repeats;
      row[from + 5] = age;
    };
  }

  /** For how many days the items of the last basket have been sold: who likes what is new. */
  private double ageOfLast(Baskets baskets, int today) {
    double days = 0;
    for (int place = 0; place < baskets.lastSize(); place++) {
      days += memory.sales().ageDays(baskets.last(place), today);
    }
    return days / baskets.lastSize();
  }
}
