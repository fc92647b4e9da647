package dev.perennial.recommender.feature;

import dev.perennial.recommender.question.Question;
import java.util.function.IntToDoubleFunction;

/** One thing that is known of an item and the user, as a number in [0, 1]. */
public interface CandidateFeature {
  /** A stable name, in kebab case, for weights and explanations. */
  String name();

  /** Prepares for one question what is then read for each item. */
  IntToDoubleFunction reader(Question question);
}
