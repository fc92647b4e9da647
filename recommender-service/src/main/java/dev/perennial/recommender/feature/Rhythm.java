package dev.perennial.recommender.feature;

import dev.perennial.recommender.memory.OwnPurchases;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.rhythm.RepeatGaps;
import java.util.List;

/** Whether it is time for the item again: by the user's own gap and by everybody's. */
final class Rhythm implements FeatureGroup {
  private final StoreMemory memory;

  Rhythm(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public List<String> names() {
    return List.of("own-gaps-passed", "usual-gaps-passed", "usual-gap-days", "repeat-share");
  }

  @Override
  public Reader reader(Question question) {
    OwnPurchases purchases = question.shopper().purchases();
    RepeatGaps repeats = memory.repeats();
    int today = question.today();
    return (item, row, from) -> {
      int slot = purchases.slotOf(item);
      double typical = repeats.typicalDays(item);
      double since = slot < 0 ? Double.NaN : purchases.daysSince(slot, today);
      row[from] = slot >= 0 ? since / ownGap(purchases, slot) : Double.NaN;
      row[from + 1] = since / typical;
      row[from + 2] = typical;
      row[from + 3] = repeats.repeatShare(item);
    };
  }

  private double ownGap(OwnPurchases purchases, int slot) {
    return purchases.hasOwnGap(slot) ? purchases.usualGapDays(slot, memory.repeats()) : Double.NaN;
  }
}
