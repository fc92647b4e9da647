package dev.perennial.predictor.drift;

import dev.perennial.sequences.dataset.FeatureDistribution;
import dev.perennial.sequences.metric.PopulationStability;
import java.util.List;

/**
 * How many users have which scores: churn probabilities in twenty equal bins, expected values in
 * bins that double, those of nothing apart.
 */
record ScoreCounts(List<Long> churn, List<Long> value) {
  static final int CHURN_BINS = 20;
  static final int VALUE_BINS = 32;

  ScoreCounts {
    churn = List.copyOf(churn);
    value = List.copyOf(value);
  }

  /** How far churn probabilities are from what they were; NaN for too few users. */
  double churnIndex(ScoreCounts before) {
    return index(before.churn, churn);
  }

  /** How far expected values are from what they were; NaN for too few users. */
  double valueIndex(ScoreCounts before) {
    return index(before.value, value);
  }

  private static double index(List<Long> before, List<Long> now) {
    return sum(before) < FeatureDrift.FEWEST_USERS || sum(now) < FeatureDrift.FEWEST_USERS
        ? Double.NaN
        : PopulationStability.index(shares(before), shares(now));
  }

  private static List<Double> shares(List<Long> counts) {
    return FeatureDistribution.shares(counts.stream().mapToLong(Long::longValue).toArray());
  }

  private static long sum(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
