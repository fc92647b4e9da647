package dev.perennial.recommender.candidate;

import dev.perennial.recommender.memory.Demand;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.memory.TopItems;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.List;

/** What sells clearly more than usual: in the categories asked for, or else in the store. */
final class Trending implements CandidateSource {
  private static final int MOST = 60;
  private static final double CLEARLY = 1;

  private final StoreMemory memory;
  private final Momentary<List<Nomination>> everywhere = new Momentary<>(this::everywhere);

  Trending(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public String name() {
    return "trending";
  }

  @Override
  public Family family() {
    return Family.POPULAR;
  }

  @Override
  public List<Nomination> nominate(Question question) {
    return question.wishes().nameCategories()
        ? within(question.wishes().categories(), question.nowMillis())
        : everywhere.at(question.nowMillis());
  }

  private List<Nomination> within(List<Integer> categories, long nowMillis) {
    Demand.Levels demand = memory.demand().at(nowMillis);
    TopItems top = new TopItems(MOST);
    for (int category : categories) {
      memory
          .catalogue()
          .shelf(category)
          .forEach(Integer.MAX_VALUE, item -> offer(top, item, demand));
    }
    return nominations(top, true);
  }

  private List<Nomination> everywhere(long nowMillis) {
    Demand.Levels demand = memory.demand().at(nowMillis);
    TopItems top = new TopItems(MOST);
    for (int item = 0; item < memory.catalogue().size(); item++) {
      offer(top, item, demand);
    }
    return nominations(top, false);
  }

  private static void offer(TopItems top, int item, Demand.Levels demand) {
    double trend = demand.trend(item);
    if (trend > CLEARLY) {
      top.offer(item, trend);
    }
  }

  private List<Nomination> nominations(TopItems top, boolean inCategory) {
    List<Nomination> nominations = new ArrayList<>(MOST);
    top.drain(
        (item, score) -> {
          int category = memory.catalogue().category(item);
          Evidence evidence =
              inCategory
                  ? new Evidence.AboveUsualIn(category, score)
                  : new Evidence.AboveUsual(score);
          nominations.add(new Nomination(name(), item, score, evidence));
        });
    return nominations;
  }
}
