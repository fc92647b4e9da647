package dev.perennial.recommender.pipeline;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.Recommendations;
import dev.perennial.model.recommendation.RecommendedItem;
import dev.perennial.recommender.question.Ask;
import dev.perennial.recommender.question.Pin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fills several places of one page so that no item stands there twice: the first place chooses
 * first, but leaves what a later one pins, and turning one of them over repeats none of the others.
 */
public final class WholePage {
  private final Recommender recommender;

  WholePage(Recommender recommender) {
    this.recommender = recommender;
  }

  /** One answer for each of {@code places}, in their order. */
  public List<Recommendations> recommend(List<Ask> places) {
    Set<ItemId> onThePage = new HashSet<>();
    List<Recommendations> answers = new ArrayList<>(places.size());
    for (int place = 0; place < places.size(); place++) {
      Set<ItemId> taken = new HashSet<>(onThePage);
      taken.addAll(pinnedLater(places, place));
      Recommendations answer = recommender.recommend(without(places.get(place), taken));
      answers.add(answer);
      answer.items().stream().map(RecommendedItem::itemId).forEach(onThePage::add);
    }
    for (int place = 0; place < places.size(); place++) {
      recommender.turnOver(without(places.get(place), onThePage), answers.get(place));
    }
    return answers;
  }

  private static Set<ItemId> pinnedLater(List<Ask> places, int place) {
    Set<ItemId> pinned = new HashSet<>();
    for (Ask later : places.subList(place + 1, places.size())) {
      later.wanted().pins().stream().map(Pin::itemId).forEach(pinned::add);
    }
    return pinned;
  }

  private static Ask without(Ask ask, Set<ItemId> items) {
    return ask.wanting(ask.wanted().without(items));
  }
}
