package dev.perennial.recommender.candidate;

import dev.perennial.recommender.memory.Demand;
import dev.perennial.recommender.memory.Leaders;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.List;

/** What sells most, the newest purchases counting most. */
final class MostPopular implements CandidateSource {
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
    Leaders leaders = memory.bestSellers().everywhere();
    List<Nomination> nominations = new ArrayList<>(leaders.size());
    for (int place = 0; place < leaders.size(); place++) {
      double popularity = demand.popularity(leaders.item(place));
      if (popularity > 0) {
        nominations.add(new Nomination(name(), leaders.item(place), popularity, EVERYONE));
      }
    }
    return nominations;
  }
}
