package dev.perennial.recommender.filter;

import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.memory.OwnPurchases;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Question;
import java.util.Optional;

/**
 * What the user bought a moment ago and would not buy again yet: neither this user nor enough of
 * the item's other buyers bought it again, or hardly anyone buys again that soon.
 */
final class JustBought implements CandidateFilter {
  private static final Optional<String> NOT_REORDERED =
      Optional.of("was just bought and is not reordered");
  private static final Optional<String> TOO_EARLY =
      Optional.of("was just bought and is not due for reorder");

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
    if (!isReordered(own, slot)) {
      return NOT_REORDERED;
    }
    return isNear(own, slot, question.today()) ? Optional.empty() : TOO_EARLY;
  }

  private boolean isReordered(OwnPurchases own, int slot) {
    return own.days(slot) > 1
        || memory.repeats().repeatShare(own.item(slot)) >= settings.reorderedShare();
  }

  private boolean isNear(OwnPurchases own, int slot, int today) {
    return own.daysSince(slot, today) > 0
        && own.ripeness(slot, today, memory.repeats()) >= settings.soonestShare();
  }
}
