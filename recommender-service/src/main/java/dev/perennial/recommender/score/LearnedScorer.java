package dev.perennial.recommender.score;

import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.feature.RankingFeatures;
import dev.perennial.recommender.question.Question;
import dev.perennial.sequences.boosting.QuickTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Scores by the trees of a {@link RankingModel}, and as long as there is none by weights. The
 * trees' scores say which candidate comes first and nothing else, so they are brought to [0, 1]
 * within an answer: what a policy or a caller multiplies is never negative.
 */
public final class LearnedScorer implements Scorer {
  private final RankingFeatures features;
  private final LinearScorer linear;
  private final AtomicReference<@Nullable Answering> answering = new AtomicReference<>();

  private record Answering(RankingModel model, QuickTrees trees) {}

  LearnedScorer(RankingFeatures features, LinearScorer linear) {
    this.features = features;
    this.linear = linear;
  }

  /**
   * Takes a model, from the next answer on; null goes back to the weights.
   *
   * @throws IllegalArgumentException where it was learned from other columns
   */
  public void use(@Nullable RankingModel learned) {
    if (learned != null && !learned.features().equals(features.names())) {
      throw new IllegalArgumentException(
          "the ranking was learned from %s, but the columns are %s"
              .formatted(learned.features(), features.names()));
    }
    answering.set(learned == null ? null : new Answering(learned, QuickTrees.of(learned.trees())));
  }

  /** The model that scores, where one does. */
  public Optional<RankingModel> model() {
    return Optional.ofNullable(answering.get()).map(Answering::model);
  }

  @Override
  public List<ScoredCandidate> score(List<Candidate> candidates, Question question) {
    List<ScoredCandidate> weighted = linear.score(candidates, question);
    Answering learned = answering.get();
    if (learned == null || candidates.isEmpty()) {
      return weighted;
    }
    double[] scores = normalised(learned.trees().rawScores(features.rows(candidates, question)));
    List<ScoredCandidate> scored = new ArrayList<>(weighted.size());
    for (int place = 0; place < scores.length; place++) {
      scored.add(weighted.get(place).shared(scores[place]));
    }
    return scored;
  }

  @Override
  public boolean gainsFromPolicy() {
    return model().map(RankingModel::gainsFromPolicy).orElseGet(linear::gainsFromPolicy);
  }

  /** Brings the scores of a list to [0, 1], in place; all alike are 1. */
  public static double[] normalised(double[] scores) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      least = Math.min(least, score);
      most = Math.max(most, score);
    }
    for (int place = 0; place < scores.length; place++) {
      scores[place] = most > least ? (scores[place] - least) / (most - least) : 1;
    }
    return scores;
  }
}
