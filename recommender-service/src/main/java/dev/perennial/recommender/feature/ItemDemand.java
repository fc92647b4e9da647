package dev.perennial.recommender.feature;

import dev.perennial.recommender.memory.Demand;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Question;
import java.util.List;

/** How the item sells: these days, of late, usually; since when, and whether more than usual. */
final class ItemDemand implements FeatureGroup {
  private final StoreMemory memory;

  ItemDemand(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public List<String> names() {
    return List.of(
        "demand-lately",
        "demand-these-days",
        "demand-of-late",
        "demand-usually",
        "demand-in-the-long-run",
        "trend",
        "buyers",
        "age-days");
  }

  @Override
  public Reader reader(Question question) {
    Demand.Levels demand = memory.demand().at(question.nowMillis());
    int today = question.today();
    return (item, row, from) -> {
      row[from] = demand.lately(item);
      row[from + 1] = demand.recently(item);
      row[from + 2] = demand.popularity(item);
      row[from + 3] = demand.usually(item);
      row[from + 4] = demand.inTheLongRun(item);
      row[from + 5] = demand.trend(item);
      row[from + 6] = memory.repeats().buyers(item);
      row[from + 7] = memory.sales().ageDays(item, today);
    };
  }
}
