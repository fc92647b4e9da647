package dev.perennial.recommender.filter;

import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Question;
import java.util.Optional;

/** What the store cannot deliver, unless the request asks for it all the same. */
final class OutOfStock implements CandidateFilter {
  private static final Optional<String> WHY = Optional.of("is out of stock");

  private final StoreMemory memory;

  OutOfStock(StoreMemory memory) {
    this.memory = memory;
  }

  @Override
  public String name() {
    return "out-of-stock";
  }

  @Override
  public boolean isProtective() {
    return true;
  }

  @Override
  public Optional<String> objection(Candidate candidate, Question question) {
    return question.wishes().isSoldOutToo() || memory.catalogue().inStock(candidate.item())
        ? Optional.empty()
        : WHY;
  }
}
