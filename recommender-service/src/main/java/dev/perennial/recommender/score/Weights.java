package dev.perennial.recommender.score;

import java.util.HashMap;
import java.util.Map;

/**
 * How much each source's score and each feature counts, by name; 0 for what is not named.
 *
 * @param sources weight of a source's score, which is in units of the source's best one
 * @param features weight of a feature's value in [0, 1]
 */
public record Weights(Map<String, Double> sources, Map<String, Double> features) {
  public Weights {
    sources = sources == null ? Map.of() : Map.copyOf(sources);
    features = features == null ? Map.of() : Map.copyOf(features);
  }

  double source(String name) {
    return sources.getOrDefault(name, 0.0);
  }

  double feature(String name) {
    return features.getOrDefault(name, 0.0);
  }

  /** These weights, with what {@code others} names replaced. */
  Weights replacedBy(Weights others) {
    return new Weights(replaced(sources, others.sources), replaced(features, others.features));
  }

  private static Map<String, Double> replaced(Map<String, Double> own, Map<String, Double> others) {
    Map<String, Double> both = new HashMap<>(own);
    both.putAll(others);
    return both;
  }
}
