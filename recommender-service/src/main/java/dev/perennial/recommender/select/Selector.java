package dev.perennial.recommender.select;

import dev.perennial.recommender.policy.Policy.Manner;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.score.ScoredCandidate;
import java.util.List;

/** Orders and cuts: as many as the question asks for at most, best first, none twice. */
public interface Selector {
  List<Selected> select(List<ScoredCandidate> candidates, Question question, Manner manner);
}
