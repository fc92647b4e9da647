package dev.perennial.recommender.candidate;

import dev.perennial.model.event.EventType;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.method.ScoreSheets;
import dev.perennial.recommender.memory.Interactions;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * What others bought together with what this visit is about, or with what the user lately bought or
 * looked at. The item that speaks loudest becomes the evidence.
 */
final class BoughtTogether implements CandidateSource {
  private static final int MOST = 150;
  private static final int SEEDS = 40;
  private static final double OLDER = 0.97;
  private static final double LOOKED_AT = 0.5;

  private final StoreMemory memory;
  private final ScoreSheets sheets = new ScoreSheets();

  BoughtTogether(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public String name() {
    return "bought-together";
  }

  @Override
  public List<Nomination> nominate(Question question) {
    List<Nomination> nominations = new ArrayList<>(MOST);
    sheets.lend(seeds -> sheets.lend(votes -> nominate(question, seeds, votes, nominations)));
    return nominations;
  }

  private void nominate(
      Question question, ScoreSheet seeds, ScoreSheet votes, List<Nomination> nominations) {
    sow(question, seeds);
    for (int place = 0; place < seeds.size(); place++) {
      int seed = seeds.item(place);
      double weight = seeds.score(seed);
      memory
          .together()
          .similar(seed, (item, similarity) -> votes.add(item, weight * similarity, seed));
    }
    for (int item : votes.top(MOST)) {
      Evidence evidence = evidence(votes.reason(item), question);
      nominations.add(new Nomination(name(), item, votes.score(item), evidence));
    }
  }

  /** Items of this visit, then of the past, newest first, with a weight that falls with age. */
  private static void sow(Question question, ScoreSheet seeds) {
    double weight = 1;
    for (int item : question.session()) {
      sow(item, weight, seeds);
      weight *= OLDER;
    }
    Interactions past = question.shopper().interactions();
    for (int index = past.size() - 1; index >= 0 && seeds.size() < SEEDS; index--) {
      double interest = past.type(index) == EventType.ITEM_PURCHASED ? weight : weight * LOOKED_AT;
      if (sow(past.item(index), interest, seeds)) {
        weight *= OLDER;
      }
    }
  }

  /** Whether the item was not there yet. */
  private static boolean sow(int item, double weight, ScoreSheet seeds) {
    boolean isNew = !seeds.isScored(item);
    if (isNew) {
      seeds.add(item, weight);
    }
    return isNew;
  }

  private static Evidence evidence(int seed, Question question) {
    return question.shopper().purchases().slotOf(seed) < 0
        ? new Evidence.Viewed(seed)
        : new Evidence.Bought(seed);
  }
}
