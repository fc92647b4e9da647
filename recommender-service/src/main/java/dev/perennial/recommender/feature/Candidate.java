package dev.perennial.recommender.feature;

import dev.perennial.recommender.candidate.Nomination;
import java.util.List;

/**
 * An item on its way through the pipeline.
 *
 * @param nominations at least one; each source's scores are in units of its best one, in (0, 1]
 * @param features in the order of the service's features
 */
public record Candidate(int item, List<Nomination> nominations, List<FeatureValue> features) {

  /** What is known of an item and the user; 0 where nothing is. */
  public record FeatureValue(String name, double value) {}
}
