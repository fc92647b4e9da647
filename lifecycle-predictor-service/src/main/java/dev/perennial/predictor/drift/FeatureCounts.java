package dev.perennial.predictor.drift;

import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.sequences.dataset.FeatureDistribution;
import dev.perennial.sequences.metric.PopulationStability;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many users are in each bin of a model's features: a few numbers a feature, however many users
 * there are. Belongs to one thread.
 */
public final class FeatureCounts {
  /**
   * Among so few, chance alone makes the index of eleven bins .05, a fifth of what alarms; see
   * {@link PopulationStability}.
   */
  static final int FEWEST_USERS = 200;

  private final String version;
  private final List<FeatureDistribution> trainedOn;
  private final List<long[]> counts;
  private long users;

  FeatureCounts(String version, List<FeatureDistribution> trainedOn) {
    this.version = version;
    this.trainedOn = trainedOn;
    this.counts = trainedOn.stream().map(feature -> new long[feature.bins()]).toList();
  }

  /** Counts a user; one of whom nothing is known has no features to count. */
  public void add(UserSequence user) {
    if (!user.snapshots().isEmpty()) {
      add(user.snapshots().getLast());
    }
  }

  /** Counts of none, in the same bins. */
  public FeatureCounts ofNone() {
    return new FeatureCounts(version, trainedOn);
  }

  /** Adds the users of a part, counted in the same bins. */
  public void add(FeatureCounts part) {
    users += part.users;
    for (int i = 0; i < counts.size(); i++) {
      long[] mine = counts.get(i);
      long[] theirs = part.counts.get(i);
      Arrays.setAll(mine, bin -> mine[bin] + theirs[bin]);
    }
  }

  private void add(Snapshot now) {
    users++;
    for (int i = 0; i < counts.size(); i++) {
      counts.get(i)[trainedOn.get(i).bin(now)]++;
    }
  }

  /** How far each feature is from its distribution at the training; NaN for too few users. */
  FeatureDrift.Measured measured() {
    Map<String, Double> indices = new LinkedHashMap<>();
    for (int i = 0; i < counts.size(); i++) {
      indices.put(trainedOn.get(i).feature(), index(trainedOn.get(i), counts.get(i)));
    }
    return new FeatureDrift.Measured(version, indices);
  }

  private double index(FeatureDistribution feature, long[] bins) {
    return users < FEWEST_USERS
        ? Double.NaN
        : PopulationStability.index(feature.shares(), FeatureDistribution.shares(bins));
  }
}
