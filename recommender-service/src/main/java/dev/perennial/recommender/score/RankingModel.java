package dev.perennial.recommender.score;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.sequences.boosting.TreeEnsemble;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A learned ranking and where it comes from.
 *
 * @param features the columns of a row, in their order
 * @param trees whose raw score orders the candidates
 * @param gainsFromPolicy whether the later lists got better by what a stage changes about scores
 * @param until when the history ended that it learned from
 * @param lists how many lists of candidates it learned from
 * @param metrics on later lists that it had not seen, by name
 */
public record RankingModel(
    List<String> features,
    TreeEnsemble trees,
    boolean gainsFromPolicy,
    Instant until,
    int lists,
    Map<String, Double> metrics) {
  public RankingModel {
    features = List.copyOf(features);
    metrics = Map.copyOf(metrics);
    check(
        trees.features() == features.size(),
        "trees of %d features do not fit %d columns",
        trees.features(),
        features.size());
  }
}
