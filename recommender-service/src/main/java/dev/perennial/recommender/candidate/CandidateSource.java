package dev.perennial.recommender.candidate;

import dev.perennial.recommender.question.Question;
import java.util.List;

/**
 * Nominates items for one reason. A source names each item at most once, with a positive finite
 * score and its evidence, best first; it never filters, so that what is removed is known to the
 * filters. A source that throws is skipped and counted.
 */
public interface CandidateSource {
  /** A stable name, in kebab case, for weights, metrics and explanations. */
  String name();

  /** What this source speaks of; what fits this user where it does not say. */
  default Family family() {
    return Family.TASTE;
  }

  List<Nomination> nominate(Question question);
}
