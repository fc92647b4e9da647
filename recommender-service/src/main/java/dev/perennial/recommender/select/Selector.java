package dev.perennial.recommender.select;

import dev.perennial.recommender.score.ScoredCandidate;
import java.util.List;

/** Orders and cuts: the best {@code count} at most, best first, none twice. */
public interface Selector {
  List<ScoredCandidate> select(List<ScoredCandidate> candidates, int count);
}
