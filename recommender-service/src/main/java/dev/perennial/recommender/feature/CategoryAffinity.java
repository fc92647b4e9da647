package dev.perennial.recommender.feature;

import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.recommender.memory.Catalogue;
import dev.perennial.recommender.memory.Interactions;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Question;
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
    ScoreSheet shares = new ScoreSheet(0);
    double share = 1.0 / Math.max(1, past.size() + question.session().size());
    question.session().forEach(item -> add(share, item, shares));
    for (int index = 0; index < past.size(); index++) {
      add(share, past.item(index), shares);
    }
    return item -> shares.score(categoryOf(item));
  }

  private void add(double share, int item, ScoreSheet shares) {
    int category = categoryOf(item);
    if (category != Catalogue.NO_CATEGORY) {
      shares.add(category, share);
    }
  }

  private int categoryOf(int item) {
    return memory.catalogue().category(item);
  }
}
