package dev.perennial.recommender.score;

import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.question.Question;
import java.util.List;

/** Gives each candidate a score: the same candidates, in the same order. */
public interface Scorer {
  List<ScoredCandidate> score(List<Candidate> candidates, Question question);

  /** Whether what a stage changes about scores makes the order better, as far as is known. */
  default boolean gainsFromPolicy() {
    return true;
  }
}
