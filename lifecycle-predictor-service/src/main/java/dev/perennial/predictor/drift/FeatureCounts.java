package dev.perennial.predictor.drift;

import dev.perennial.model.json.Json;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.predictor.sweep.UserTally;
import dev.perennial.sequences.dataset.FeatureDistribution;
import java.util.Arrays;
import java.util.List;

/**
 * How many users of a shard are in each bin of a model's features: a few numbers a feature, however
 * many users there are. Belongs to one thread.
 */
final class FeatureCounts implements UserTally {
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
  @Override
  public void add(UserSequence user) {
    if (!user.snapshots().isEmpty()) {
      add(user.snapshots().getLast());
    }
  }

  @Override
  public String json() {
    return Json.mapper().writeValueAsString(counted());
  }

  Counted counted() {
    return new Counted(
        version, users, counts.stream().map(bins -> Arrays.stream(bins).boxed().toList()).toList());
  }

  private void add(Snapshot now) {
    users++;
    for (int i = 0; i < counts.size(); i++) {
      counts.get(i)[trainedOn.get(i).bin(now)]++;
    }
  }

  /**
   * What was counted.
   *
   * @param version of the model whose bins they are; empty where there was none
   * @param counts of each feature's bins, in the order of the model's features
   */
  record Counted(String version, long users, List<List<Long>> counts) {
    static Counted read(String json) {
      return Json.mapper().readValue(json, Counted.class);
    }
  }
}
