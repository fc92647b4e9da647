package dev.perennial.recommender.filter;

import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.question.Question;
import java.util.Optional;

/** What the caller does not want, such as what the page, or an earlier one, shows already. */
final class ExcludedByRequest implements CandidateFilter {
  private static final Optional<String> WHY = Optional.of("is excluded by the request");

  @Override
  public String name() {
    return "excluded-by-request";
  }

  @Override
  public boolean isProtective() {
    return true;
  }

  @Override
  public Optional<String> objection(Candidate candidate, Question question) {
    return question.excludes(candidate.item()) ? WHY : Optional.empty();
  }
}
