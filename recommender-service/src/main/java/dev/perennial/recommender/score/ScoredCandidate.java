package dev.perennial.recommender.score;

import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.feature.Candidate;
import java.util.List;

/**
 * A candidate with its score.
 *
 * @param score a higher one is better; one that is not finite loses
 * @param contributions what each nomination adds to the score, in the order of the nominations
 */
public record ScoredCandidate(Candidate candidate, double score, List<Contribution> contributions) {

  /** A nomination's part of the score. */
  public record Contribution(Nomination nomination, double value) {}
}
