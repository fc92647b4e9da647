package dev.perennial.recommender.candidate;

import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.recommender.memory.Catalogue;
import dev.perennial.recommender.memory.Demand;
import dev.perennial.recommender.memory.Interactions;
import dev.perennial.recommender.memory.Leaders;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.memory.TopItems;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
      Leaders leaders = memory.bestSellers().of(category);
      for (int place = 0; place < leaders.size(); place++) {
        double popularity = demand.popularity(leaders.item(place));
        if (popularity > 0) {
          top.offer(leaders.item(place), popularity);
        }
      }
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
    ScoreSheet counts = new ScoreSheet(FAVOURITES);
    question.session().forEach(item -> count(item, OF_THIS_VISIT, counts));
    for (int index = 0; index < interactions.size(); index++) {
      count(interactions.item(index), 1, counts);
    }
    return Arrays.stream(counts.top(FAVOURITES)).boxed().toList();
  }

  private void count(int item, int times, ScoreSheet counts) {
    int category = categoryOf(item);
    if (category != Catalogue.NO_CATEGORY) {
      counts.add(category, times);
    }
  }

  private int categoryOf(int item) {
    return memory.catalogue().category(item);
  }
}
