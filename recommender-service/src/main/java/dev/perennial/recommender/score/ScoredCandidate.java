package dev.perennial.recommender.score;

import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.feature.Candidate;
import java.util.ArrayList;
import java.util.List;

/**
 * A candidate with its score.
 *
 * @param score a higher one is better; one that is not finite loses
 * @param contributions what each nomination adds to the score, in the order of the nominations
 */
public record ScoredCandidate(Candidate candidate, double score, List<Contribution> contributions) {

  /** The same with another score. */
  public ScoredCandidate scored(double other) {
    return new ScoredCandidate(candidate, other, contributions);
  }

  /** The same with another score, of which each nomination has the same share as of this one. */
  ScoredCandidate shared(double other) {
    double factor = score > 0 ? other / score : 0;
    List<Contribution> shared = new ArrayList<>(contributions.size());
    for (Contribution one : contributions) {
      shared.add(new Contribution(one.nomination(), factor * one.value()));
    }
    return new ScoredCandidate(candidate, other, shared);
  }

  /** A nomination's part of the score. */
  public record Contribution(Nomination nomination, double value) {}
}
