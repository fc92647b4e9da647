package dev.perennial.recommender.score;

import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.feature.Candidate.FeatureValue;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.score.ScoredCandidate.Contribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The weighted sum of source scores and features, with the weights of the user's stage. */
final class LinearScorer implements Scorer {
  private static final Set<String> FAMILIAR =
      Set.of("likely-next", "bought-again", "recently-viewed", "bought-together");

  private final ScoreProperties settings;

  LinearScorer(ScoreProperties settings) {
    this.settings = settings;
  }

  @Override
  public List<ScoredCandidate> score(List<Candidate> candidates, Question question) {
    Weights weights = settings.weights(question.stage());
    double familiarity = settings.familiarity(question.churnBand());
    List<ScoredCandidate> scored = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      scored.add(score(candidate, weights, familiarity));
    }
    return scored;
  }

  private static ScoredCandidate score(Candidate candidate, Weights weights, double familiarity) {
    List<Contribution> contributions = new ArrayList<>(candidate.nominations().size());
    double score = 0;
    for (Nomination nomination : candidate.nominations()) {
      double factor = FAMILIAR.contains(nomination.source()) ? familiarity : 1;
      double value = factor * weights.source(nomination.source()) * nomination.score();
      contributions.add(new Contribution(nomination, value));
      score += value;
    }
    for (FeatureValue feature : candidate.features()) {
      score += weights.feature(feature.name()) * feature.value();
    }
    return new ScoredCandidate(candidate, score, contributions);
  }
}
