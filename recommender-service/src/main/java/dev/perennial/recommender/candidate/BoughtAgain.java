package dev.perennial.recommender.candidate;

import dev.perennial.recommender.memory.OwnPurchases;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.memory.TopItems;
import dev.perennial.recommender.question.Question;
import java.util.ArrayList;
import java.util.List;

/**
 * What the user bought before and is due to buy again: the strength of the habit, times how far the
 * usual gap between two purchases has passed. The usual gap is the user's own for the item, leaning
 * on the item's typical one where the user repeated it rarely.
 */
final class BoughtAgain implements CandidateSource {
  private static final int MOST = 150;

  /** What a habit counts right after a purchase; tuned with the weights of the score. */
  private static final double NOT_DUE = 0.6;

  /** How soon after that it counts in full: at a third of the usual gap, to two thirds. */
  private static final double STEEPNESS = 10;

  private final StoreMemory memory;

  BoughtAgain(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public String name() {
    return "bought-again";
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
            own.days(slot), daysAgo(own, slot, question), usualGapDays(own, slot)));
  }

  private double due(OwnPurchases own, int slot, Question question) {
    double passed = daysAgo(own, slot, question) / usualGapDays(own, slot);
    return NOT_DUE + (1 - NOT_DUE) * (1 - Math.exp(-STEEPNESS * passed * passed));
  }

  private double usualGapDays(OwnPurchases own, int slot) {
    double typical = memory.repeats().typicalDays(own.item(slot));
    return (own.spanDays(slot) + typical) / own.days(slot);
  }

  private static int daysAgo(OwnPurchases own, int slot, Question question) {
    return Math.max(0, question.today() - own.lastDay(slot));
  }
}
