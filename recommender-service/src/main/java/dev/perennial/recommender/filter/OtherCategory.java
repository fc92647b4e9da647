package dev.perennial.recommender.filter;

import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Question;
import java.util.Optional;

/** What is not of the category asked for. */
final class OtherCategory implements CandidateFilter {
  private static final Optional<String> WHY = Optional.of("is of another category");

  private final StoreMemory memory;

  OtherCategory(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public String name() {
    return "other-category";
  }

  @Override
  public boolean isProtective() {
    return true;
  }

  @Override
  public Optional<String> objection(Candidate candidate, Question question) {
    Integer asked = question.category();
    int category = memory.catalogue().listing(candidate.item()).category();
    return asked == null || asked == category ? Optional.empty() : WHY;
  }
}
