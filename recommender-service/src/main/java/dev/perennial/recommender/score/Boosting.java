package dev.perennial.recommender.score;

import dev.perennial.recommender.memory.Catalogue;
import dev.perennial.recommender.question.Boosts;
import dev.perennial.recommender.question.Question;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Raises and lowers scores as the caller asks. A factor is one on how far a score stands above the
 * worst one, so that it does the same for scores below zero, which a learned ranker gives.
 */
public final class Boosting {
  private final Catalogue catalogue;

  Boosting(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The same candidates in the same order. */
  public List<ScoredCandidate> boosted(List<ScoredCandidate> scored, Question question) {
    Boosts boosts = question.wishes().boosts();
    if (boosts.isEmpty()) {
      return scored;
    }
    IntToDoubleFunction factors = boosts.factors(catalogue);
    double worst =
        scored.stream()
            .mapToDouble(ScoredCandidate::score)
            .filter(Double::isFinite)
            .min()
            .orElse(0);
    return scored.stream()
        .map(
            one -> {
              double factor = factors.applyAsDouble(one.candidate().item());
              return factor == 1 ? one : one.scored(worst + factor * (one.score() - worst));
            })
        .toList();
  }
}
