package dev.perennial.recommender.candidate;

import dev.perennial.recommender.question.Question;
import java.util.List;

/** What the caller wants at a rank of its own. */
final class PinnedByRequest implements CandidateSource {
  private static final Evidence PICKED = new Evidence.Picked();

  @Override
  public String name() {
    return "pinned";
  }

  @Override
  public Family family() {
    return Family.PICKED;
  }

  @Override
  public List<Nomination> nominate(Question question) {
    return question.wishes().pins().values().stream()
        .map(item -> new Nomination(name(), item, 1, PICKED))
        .toList();
  }
}
