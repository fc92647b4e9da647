package dev.perennial.recommender.candidate;

import dev.perennial.recommender.memory.Demand;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.memory.TopItems;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.List;

/** What sells most, the newest purchases counting most. */
final class MostPopular implements CandidateSource {
  private static final int MOST = 200;
  private static final Evidence EVERYONE = new Evidence.EveryoneBuys();

  private final StoreMemory memory;

  MostPopular(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public String name() {
    return "most-popular";
  }

  @Override
  public Family family() {
    return Family.POPULAR;
  }

  @Override
  public List<Nomination> nominate(Question question) {
    Demand.Levels demand = memory.demand().at(question.nowMillis());
    TopItems top = new TopItems(MOST);
    for (int item = 0; item < memory.catalogue().size(); item++) {
      double popularity = demand.popularity(item);
      if (popularity > 0) {
        top.offer(item, popularity);
      }
    }
    List<Nomination> nominations = new ArrayList<>(MOST);
    top.drain((item, score) -> nominations.add(new Nomination(name(), item, score, EVERYONE)));
    return nominations;
  }
}
