package dev.perennial.recommender.select;

import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.policy.Policy.Manner;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.score.ScoredCandidate;
import dev.perennial.recommender.select.Draw.Drawn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Maximal marginal relevance (Carbonell and Goldstein, 1998): picks rank by rank the candidate that
 * is worth most, which is its relevance less its likeness to the closest item picked before,
 * weighed by the diversity: {@code (1 − d) · relevance − d · likeness}. Relevance is the score, in
 * [0, 1] from the worst candidate to the best. What is pinned to a rank gets it; what earlier pages
 * showed counts as picked. A score that is not finite loses.
 */
final class MarginalRelevance implements Selector {
  private final StoreMemory memory;
  private final RandomGenerator random;

  MarginalRelevance(StoreMemory memory, RandomGenerator random) {
    this.memory = memory;
    this.random = random;
  }

  @Override
  public List<Selected> select(List<ScoredCandidate> candidates, Question question, Manner manner) {
    Map<Integer, ScoredCandidate> pinned = new HashMap<>();
    List<ScoredCandidate> free = new ArrayList<>(candidates.size());
    for (ScoredCandidate candidate : candidates) {
      int item = candidate.candidate().item();
      if (Double.isFinite(candidate.score())) {
        if (question.wishes().pins(item)) {
          pinned.put(item, candidate);
        } else {
          free.add(candidate);
        }
      }
    }
    free.sort((one, other) -> Double.compare(other.score(), one.score()));
    return select(new Left(free, memory, manner.diversity()), pinned, question, manner);
  }

  private List<Selected> select(
      Left left, Map<Integer, ScoredCandidate> pinned, Question question, Manner manner) {
    Draw draw = new Draw(manner.exploration(), random);
    question.shown().forEach(left::isAlreadyThere);
    List<Selected> selected = new ArrayList<>(question.count());
    Map<Integer, Integer> pins = question.wishes().pins();
    while (selected.size() < question.count() && !(left.isEmpty() && pinned.isEmpty())) {
      int rank = question.shown().size() + selected.size() + 1;
      ScoredCandidate here = pinned.remove(pins.getOrDefault(rank, -1));
      if (here == null && left.isEmpty()) {
        here = pinned.remove(firstOf(pinned, pins));
      }
      Selected next = here == null ? drawn(left, draw) : new Selected(here, 1);
      selected.add(next);
      left.isAlreadyThere(next.item());
    }
    return selected;
  }

  private static Selected drawn(Left left, Draw draw) {
    Drawn drawn = draw.next(left.worths(), left.size());
    return new Selected(left.remove(drawn.place()), drawn.probability());
  }

  /** The pinned item with the lowest rank. */
  private static int firstOf(Map<Integer, ScoredCandidate> pinned, Map<Integer, Integer> pins) {
    return pins.entrySet().stream()
        .filter(pin -> pinned.containsKey(pin.getValue()))
        .min(Map.Entry.comparingByKey())
        .orElseThrow()
        .getValue();
  }
}
