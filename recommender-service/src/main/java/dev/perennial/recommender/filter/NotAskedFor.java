package dev.perennial.recommender.filter;

import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.question.Question;
import java.util.Optional;

/** What the filters of the request, or of its scenario and stage, do not let through. */
final class NotAskedFor implements CandidateFilter {
  @Override
  public String name() {
    return "not-asked-for";
  }

  @Override
  public boolean isProtective() {
    return true;
  }

  @Override
  public Optional<String> objection(Candidate candidate, Question question) {
    return question.wishes().objection(candidate.item());
  }
}
