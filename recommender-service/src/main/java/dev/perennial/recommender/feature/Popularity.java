package dev.perennial.recommender.feature;

import dev.perennial.recommender.memory.Demand;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Question;
import java.util.function.IntToDoubleFunction;

/** How popular the item is: 0 for what nobody buys, 1/2 at five times the average, towards 1. */
final class Popularity implements CandidateFeature {
  private static final double HALFWAY = 5;

  private final StoreMemory memory;

  Popularity(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public String name() {
    return "popularity";
  }

  @Override
  public IntToDoubleFunction reader(Question question) {
    Demand.Levels demand = memory.demand().at(question.nowMillis());
    double halfway = HALFWAY * demand.totalPopularity() / Math.max(1, memory.catalogue().size());
    return item -> {
      double popularity = demand.popularity(item);
      return popularity <= 0 ? 0 : popularity / (popularity + halfway);
    };
  }
}
