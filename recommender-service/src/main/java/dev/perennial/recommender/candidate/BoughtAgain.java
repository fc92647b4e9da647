package dev.perennial.recommender.candidate;

import dev.perennial.recommender.memory.OwnPurchases;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.memory.TopItems;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * What the user bought before and is due to buy again: the strength of the habit, times how due it
 * is. That is next to nothing right after a purchase and rises towards the usual gap, as early and
 * as steeply as purchases in this store do come early or late.
 */
final class BoughtAgain implements CandidateSource {
  private static final int MOST = 150;

  /** The ripeness at which a habit counts half; tuned with the weights of the score. */
  private static final double HALF_DUE = 0.07;

  private final StoreMemory memory;

  BoughtAgain(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public String name() {
    return "bought-again";
  }

  @Override
  public Family family() {
    return Family.RHYTHM;
  }

  @Override
  public List<Nomination> nominate(Question question) {
    OwnPurchases own = question.shopper().purchases();
    TopItems top = new TopItems(MOST);
    for (int slot = 0; slot < own.size(); slot++) {
      top.offer(slot, own.habit(slot, question.today()) * due(own, slot, question));
    }
    List<Nomination> nominations = new ArrayList<>(Math.min(MOST, own.size()));
    top.drain((slot, score) -> nominations.add(nomination(own, slot, score, question)));
    return nominations;
  }

  private Nomination nomination(OwnPurchases own, int slot, double score, Question question) {
    return new Nomination(
        name(),
        own.item(slot),
        Math.max(score, Double.MIN_NORMAL),
        new Evidence.OwnPurchase(
            own.days(slot),
            own.daysSince(slot, question.today()),
            own.usualGapDays(slot, memory.repeats()),
            own.hasOwnGap(slot)));
  }

  private double due(OwnPurchases own, int slot, Question question) {
    double ripeness = own.ripeness(slot, question.today(), memory.repeats());
    return ripeness / (ripeness + HALF_DUE);
  }
}
