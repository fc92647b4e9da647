package dev.perennial.recommender.feature;

import dev.perennial.recommender.memory.Catalogue;
import dev.perennial.recommender.memory.Interactions;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Question;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/** The share of what the user did, in this visit and before, that was about the item's category. */
final class CategoryAffinity implements CandidateFeature {
  private final StoreMemory memory;

  CategoryAffinity(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public String name() {
    return "category-affinity";
  }

  @Override
  public IntToDoubleFunction reader(Question question) {
    Interactions past = question.shopper().interactions();
    Map<Integer, Integer> counts = new HashMap<>();
    question.session().forEach(item -> counts.merge(categoryOf(item), 1, Integer::sum));
    for (int index = 0; index < past.size(); index++) {
      counts.merge(categoryOf(past.item(index)), 1, Integer::sum);
    }
    counts.remove(Catalogue.NO_CATEGORY);
    double all = Math.max(1, past.size() + question.session().size());
    return item -> counts.getOrDefault(categoryOf(item), 0) / all;
  }

  private int categoryOf(int item) {
    return memory.catalogue().listing(item).category();
  }
}
