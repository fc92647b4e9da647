package dev.perennial.recommender.candidate;

import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.memory.TopItems;
import dev.perennial.recommender.question.Context;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/** What sells most in the user's country or, where nothing is counted there, on their device. */
final class PopularNearby implements CandidateSource {
  private static final int MOST = 60;

  private final StoreMemory memory;

  PopularNearby(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public String name() {
    return "popular-nearby";
  }

  @Override
  public Family family() {
    return Family.POPULAR;
  }

  @Override
  public List<Nomination> nominate(Question question) {
    Context context = question.context();
    return Stream.of(context.country(), context.device())
        .filter(Objects::nonNull)
        .map(place -> popular(place, question.nowMillis()))
        .filter(nominations -> !nominations.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Nomination> popular(String place, long nowMillis) {
    IntToDoubleFunction demand = memory.placeDemand().at(place, nowMillis);
    TopItems top = new TopItems(MOST);
    for (int item = 0; item < memory.catalogue().size(); item++) {
      double popularity = demand.applyAsDouble(item);
      if (popularity > 0) {
        top.offer(item, popularity);
      }
    }
    Evidence evidence = new Evidence.PlaceBuys(place);
    List<Nomination> nominations = new ArrayList<>();
    top.drain((item, score) -> nominations.add(new Nomination(name(), item, score, evidence)));
    return nominations;
  }
}
