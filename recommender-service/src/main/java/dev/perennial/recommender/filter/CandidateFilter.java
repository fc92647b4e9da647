package dev.perennial.recommender.filter;

import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.question.Question;
import java.util.Optional;

/** One thing that can speak against showing an item. */
public interface CandidateFilter {
  /** A stable name, in kebab case. */
  String name();

  /** Whether a candidate that this filter fails to judge is removed. */
  boolean isProtective();

  /** What speaks against the candidate; empty where nothing does. */
  Optional<String> objection(Candidate candidate, Question question);
}
