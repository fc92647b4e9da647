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

/** What sells most in the category asked for, or in those that the user is drawn to. */
final class PopularInCategory implements CandidateSource {
  private static final int MOST = 120;
  private static final int FAVOURITES = 3;

  /** How many past interactions an item of this visit counts as much as. */
  private static final int OF_THIS_VISIT = 3;

  private final StoreMemory memory;

  PopularInCategory(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public String name() {
    return "popular-in-category";
  }

  @Override
  public Family family() {
    return Family.POPULAR;
  }

  @Override
  public List<Nomination> nominate(Question question) {
    Demand.Levels demand = memory.demand().at(question.nowMillis());
    TopItems top = new TopItems(MOST);
    for (int category : categories(question)) {
      memory
          .catalogue()
          .shelf(category)
          .forEach(
              Integer.MAX_VALUE,
              item -> {
                double popularity = demand.popularity(item);
                if (popularity > 0) {
                  top.offer(item, popularity);
                }
              });
    }
    List<Nomination> nominations = new ArrayList<>(MOST);
    top.drain((item, score) -> nominations.add(nomination(item, score)));
    return nominations;
  }

  private Nomination nomination(int item, double score) {
    return new Nomination(name(), item, score, new Evidence.CategoryBuys(categoryOf(item)));
  }

  private List<Integer> categories(Question question) {
    return question.wishes().nameCategories()
        ? question.wishes().categories()
        : favourites(question);
  }

  private List<Integer> favourites(Question question) {
    Interactions interactions = question.shopper().interactions();
    Map<Integer, Integer> counts = new HashMap<>();
    question.session().forEach(item -> counts.merge(categoryOf(item), OF_THIS_VISIT, Integer::sum));
    for (int index = 0; index < interactions.size(); index++) {
      counts.merge(categoryOf(interactions.item(index)), 1, Integer::sum);
    }
    counts.remove(Catalogue.NO_CATEGORY);
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(FAVOURITES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private int categoryOf(int item) {
    return memory.catalogue().listing(item).category();
  }
}
