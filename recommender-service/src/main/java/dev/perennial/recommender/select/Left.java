package dev.perennial.recommender.select;

import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.recommender.memory.Likeness;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.score.ScoredCandidate;
import java.util.List;

/** The candidates that are left to be picked, best first, and how like each is to what is there. */
final class Left {
  private final StoreMemory memory;
  private final double diversity;
  private final List<ScoredCandidate> candidates;
  private final double[] relevances;
  private final double[] likenesses;
  private final double[] worths;

  /**
   * @param bestFirst by finite scores; is used up
   */
  Left(List<ScoredCandidate> bestFirst, StoreMemory memory, double diversity) {
    this.memory = memory;
    this.diversity = diversity;
    this.candidates = bestFirst;
    this.likenesses = new double[bestFirst.size()];
    this.worths = new double[bestFirst.size()];
    this.relevances = relevances(bestFirst);
  }

  boolean isEmpty() {
    return candidates.isEmpty();
  }

  int size() {
    return candidates.size();
  }

  /** What each is worth now, by place. */
  double[] worths() {
    for (int place = 0; place < candidates.size(); place++) {
      worths[place] = (1 - diversity) * relevances[place] - diversity * likenesses[place];
    }
    return worths;
  }

  ScoredCandidate remove(int place) {
    int behind = candidates.size() - place - 1;
    System.arraycopy(relevances, place + 1, relevances, place, behind);
    System.arraycopy(likenesses, place + 1, likenesses, place, behind);
    return candidates.remove(place);
  }

  /** Lowers the worth of what is like {@code item}, which the answer has. */
  void isAlreadyThere(int item) {
    if (diversity == 0) {
      return;
    }
    ScoreSheet together = new ScoreSheet(candidates.size());
    memory.together().similar(item, together::add);
    for (int place = 0; place < candidates.size(); place++) {
      int other = candidates.get(place).candidate().item();
      double likeness =
          Likeness.either(memory.likeness().ofTraits(item, other), together.score(other));
      likenesses[place] = Math.max(likenesses[place], likeness);
    }
  }

  private static double[] relevances(List<ScoredCandidate> bestFirst) {
    if (bestFirst.isEmpty()) {
      return new double[0];
    }
    double best = bestFirst.getFirst().score();
    double worst = bestFirst.getLast().score();
    double span = best - worst;
    return bestFirst.stream()
        .mapToDouble(one -> span > 0 ? (one.score() - worst) / span : 1)
        .toArray();
  }
}
