package dev.perennial.recommender.select;

import dev.perennial.recommender.score.ScoredCandidate;

/**
 * A candidate that is shown.
 *
 * @param propensity the probability that it stands where it does, given those above it
 */
public record Selected(ScoredCandidate candidate, double propensity) {
  int item() {
    return candidate.candidate().item();
  }
}
