package dev.perennial.recommender.score;

import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.feature.Candidate.FeatureValue;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.score.ScoredCandidate.Contribution;
import java.util.ArrayList;
import java.util.List;

/** The weighted sum of source scores and features. */
final class LinearScorer implements Scorer {
  private final Weights weights;

  LinearScorer(ScoreProperties settings) {
    this.weights = settings.base();
  }

  @Override
  public List<ScoredCandidate> score(List<Candidate> candidates, Question question) {
    return candidates.stream().map(this::score).toList();
  }

  private ScoredCandidate score(Candidate candidate) {
    List<Contribution> contributions = new ArrayList<>(candidate.nominations().size());
    double score = 0;
    for (Nomination nomination : candidate.nominations()) {
      double value = weights.source(nomination.source()) * nomination.score();
      contributions.add(new Contribution(nomination, value));
      score += value;
    }
    for (FeatureValue feature : candidate.features()) {
      score += weights.feature(feature.name()) * feature.value();
    }
    return new ScoredCandidate(candidate, score, contributions);
  }
}
