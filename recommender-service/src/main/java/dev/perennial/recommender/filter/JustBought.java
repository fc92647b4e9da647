package dev.perennial.recommender.filter;

import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.memory.OwnPurchases;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Question;
import java.util.Optional;

/**
 * What the user bought a moment ago and would not buy again: neither does this user, nor do enough
 * of the item's other buyers.
 */
final class JustBought implements CandidateFilter {
  private static final Optional<String> WHY = Optional.of("was just bought and is not reordered");

  private final StoreMemory memory;
  private final FilterProperties settings;

  JustBought(StoreMemory memory, FilterProperties settings) {
    this.memory = memory;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "just-bought";
  }

  @Override
  public boolean isProtective() {
    return false;
  }

  @Override
  public Optional<String> objection(Candidate candidate, Question question) {
    OwnPurchases own = question.shopper().purchases();
    int slot = own.slotOf(candidate.item());
    if (slot < 0 || question.today() - own.lastDay(slot) > settings.justBought().toDays()) {
      return Optional.empty();
    }
    boolean reordered =
        own.days(slot) > 1
            || memory.repeats().repeatShare(candidate.item()) >= settings.reorderedShare();
    boolean today = own.lastDay(slot) >= question.today();
    return reordered && !today ? Optional.empty() : WHY;
  }
}
