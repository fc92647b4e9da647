package dev.perennial.recommender.select;

import dev.perennial.recommender.memory.Catalogue;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.score.ScoredCandidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Picks the best candidate again and again, where each item already picked of a category lowers
 * what further ones of it are worth. Items without a category do not crowd each other out.
 */
final class DiverseByCategory implements Selector {
  private final StoreMemory memory;
  private final double strength;

  DiverseByCategory(StoreMemory memory, SelectProperties settings) {
    this.memory = memory;
    this.strength = settings.diversity();
  }

  @Override
  public List<ScoredCandidate> select(List<ScoredCandidate> candidates, int count) {
    List<ScoredCandidate> left = bestFirst(candidates);
    double worst = left.isEmpty() ? 0 : left.getLast().score();
    List<ScoredCandidate> picked = new ArrayList<>(count);
    Map<Integer, Integer> crowds = new HashMap<>();
    while (picked.size() < count && !left.isEmpty()) {
      ScoredCandidate next = left.remove(best(left, worst, crowds));
      picked.add(next);
      crowds.merge(categoryOf(next), 1, Integer::sum);
    }
    return picked;
  }

  private static List<ScoredCandidate> bestFirst(List<ScoredCandidate> candidates) {
    List<ScoredCandidate> finite = new ArrayList<>(candidates);
    finite.removeIf(candidate -> !Double.isFinite(candidate.score()));
    finite.sort(Comparator.comparingDouble(ScoredCandidate::score).reversed());
    return finite;
  }

  /** The place of the candidate worth most; those behind one whose score is lower cannot win. */
  private int best(List<ScoredCandidate> left, double worst, Map<Integer, Integer> crowds) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int place = 0; place < left.size(); place++) {
      double aboveWorst = left.get(place).score() - worst;
      if (aboveWorst <= most) {
        break;
      }
      double worth = aboveWorst * uncrowded(left.get(place), crowds);
      if (worth > most) {
        most = worth;
        best = place;
      }
    }
    return best;
  }

  private double uncrowded(ScoredCandidate candidate, Map<Integer, Integer> crowds) {
    int category = categoryOf(candidate);
    return category == Catalogue.NO_CATEGORY
        ? 1
        : Math.pow(1 - strength, crowds.getOrDefault(category, 0));
  }

  private int categoryOf(ScoredCandidate candidate) {
    return memory.catalogue().listing(candidate.candidate().item()).category();
  }
}
