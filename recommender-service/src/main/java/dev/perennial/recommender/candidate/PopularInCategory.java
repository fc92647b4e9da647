package dev.perennial.recommender.candidate;

import dev.perennial.recommender.memory.Catalogue;
import dev.perennial.recommender.memory.Demand;
import dev.perennial.recommender.memory.Interactions;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.memory.TopItems;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What sells most in the category asked for, or in those that the user is drawn to. */
final class PopularInCategory implements CandidateSource {
  private static final int MOST = 120;
  private static final int FAVOURITES = 3;

  private final StoreMemory memory;

  PopularInCategory(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public String name() {
    return "popular-in-category";
  }

  @Override
  public List<Nomination> nominate(Question question) {
    Integer asked = question.category();
    Set<Integer> categories = asked == null ? favourites(question) : Set.of(asked);
    if (categories.isEmpty()) {
      return List.of();
    }
    Demand.Levels demand = memory.demand().at(question.nowMillis());
    TopItems top = new TopItems(MOST);
    for (int item = 0; item < memory.catalogue().size(); item++) {
      double popularity = demand.popularity(item);
      if (popularity > 0 && categories.contains(categoryOf(item))) {
        top.offer(item, popularity);
      }
    }
    List<Nomination> nominations = new ArrayList<>(MOST);
    top.drain((item, score) -> nominations.add(nomination(item, score)));
    return nominations;
  }

  private Nomination nomination(int item, double score) {
    return new Nomination(name(), item, score, new Evidence.CategoryBuys(categoryOf(item)));
  }

  private Set<Integer> favourites(Question question) {
    Interactions interactions = question.shopper().interactions();
    Map<Integer, Integer> counts = new HashMap<>();
    for (int index = 0; index < interactions.size(); index++) {
      int category = categoryOf(interactions.item(index));
      if (category != Catalogue.NO_CATEGORY) {
        counts.merge(category, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(FAVOURITES)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private int categoryOf(int item) {
    return memory.catalogue().listing(item).category();
  }
}
