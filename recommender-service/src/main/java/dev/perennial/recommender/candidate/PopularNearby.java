package dev.perennial.recommender.candidate;

import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Context;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What sells most in the user's country or, where nothing is counted there, on their device. */
final class PopularNearby implements CandidateSource {
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
    Evidence evidence = new Evidence.PlaceBuys(place);
    List<Nomination> nominations = new ArrayList<>();
    memory
        .placeDemand()
        .leaders(
            place,
            nowMillis,
            (item, popularity) -> {
              if (popularity > 0) {
                nominations.add(new Nomination(name(), item, popularity, evidence));
              }
            });
    return nominations;
  }
}
