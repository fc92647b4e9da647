package dev.perennial.predictor.drift;

import dev.perennial.predictor.drift.FeatureCounts.Counted;
import dev.perennial.predictor.model.ModelSlot;
import dev.perennial.sequences.dataset.FeatureDistribution;
import dev.perennial.sequences.metric.PopulationStability;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far users have moved, by the last complete sweep, since the model in use was trained. Only
 * sweeps count, as they take in everyone and so did the training: those who did something just now
 * are a selection, whose last visit is always recent.
 */
final class FeatureDrift {
  /**
   * Among so few, chance alone makes the index of eleven bins .05, a fifth of what alarms; see
   * {@link PopulationStability}.
   */
  static final int FEWEST_USERS = 200;

  private static final String NO_MODEL = "";

  private final ModelSlot slot;
  private volatile Measured latest = new Measured(NO_MODEL, Map.of());

  FeatureDrift(ModelSlot slot) {
    this.slot = slot;
  }

  /** The population stability index of each feature of one model. */
  record Measured(String version, Map<String, Double> indices) {}

  /** What a shard that is scored now counts users in: the bins of the model in use. */
  FeatureCounts begin() {
    return slot.lease()
        .map(
            lease -> {
              try (lease) {
                return new FeatureCounts(lease.model().version(), lease.model().distributions());
              }
            })
        .orElseGet(() -> new FeatureCounts(NO_MODEL, List.of()));
  }

  /**
   * A sweep is complete: what its shards counted takes the place of the one before, if all of them
   * counted in the bins of the model in use.
   */
  void complete(List<Counted> shards) {
    slot.lease()
        .ifPresent(
            lease -> {
              try (lease) {
                String version = lease.model().version();
                if (shards.stream().allMatch(shard -> shard.version().equals(version))) {
                  latest = measured(version, lease.model().distributions(), shards);
                }
              }
            });
  }

  /** The features of the model in use; none where there is no model. */
  List<String> features() {
    return slot.lease()
        .map(
            lease -> {
              try (lease) {
                return lease.model().distributions().stream()
                    .map(FeatureDistribution::feature)
                    .toList();
              }
            })
        .orElse(List.of());
  }

  /** One feature's index; NaN until the model in use has swept enough users. */
  double index(String feature) {
    Measured measured = latest;
    return slot.version().filter(measured.version()::equals).isPresent()
        ? measured.indices().getOrDefault(feature, Double.NaN)
        : Double.NaN;
  }

  private static Measured measured(
      String version, List<FeatureDistribution> features, List<Counted> shards) {
    long users = shards.stream().mapToLong(Counted::users).sum();
    Map<String, Double> indices = new LinkedHashMap<>();
    for (int i = 0; i < features.size(); i++) {
      int feature = i;
      long[] bins = new long[features.get(i).bins()];
      shards.forEach(shard -> add(bins, shard.counts().get(feature)));
      indices.put(features.get(i).feature(), index(features.get(i), bins, users));
    }
    return new Measured(version, indices);
  }

  private static void add(long[] bins, List<Long> more) {
    for (int bin = 0; bin < bins.length; bin++) {
      bins[bin] += more.get(bin);
    }
  }

  private static double index(FeatureDistribution feature, long[] bins, long users) {
    return users < FEWEST_USERS
        ? Double.NaN
        : PopulationStability.index(feature.shares(), FeatureDistribution.shares(bins));
  }
}
