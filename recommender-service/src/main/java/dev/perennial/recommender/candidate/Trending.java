package dev.perennial.recommender.candidate;

import dev.perennial.recommender.memory.Demand;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.memory.TopItems;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.List;

/** What sells clearly more than usual. */
final class Trending implements CandidateSource {
  private static final int MOST = 60;
  private static final double CLEARLY = 1;

  private final StoreMemory memory;

  Trending(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public String name() {
    return "trending";
  }

  @Override
  public List<Nomination> nominate(Question question) {
    Demand.Levels demand = memory.demand().at(question.nowMillis());
    TopItems top = new TopItems(MOST);
    for (int item = 0; item < memory.catalogue().size(); item++) {
      double trend = demand.trend(item);
      if (trend > CLEARLY) {
        top.offer(item, trend);
      }
    }
    List<Nomination> nominations = new ArrayList<>(MOST);
    top.drain((item, score) -> nominations.add(nomination(item, score)));
    return nominations;
  }

  private Nomination nomination(int item, double score) {
    return new Nomination(name(), item, score, new Evidence.AboveUsual(score));
  }
}
