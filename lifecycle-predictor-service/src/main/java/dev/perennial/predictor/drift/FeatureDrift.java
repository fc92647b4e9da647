package dev.perennial.predictor.drift;

import dev.perennial.predictor.model.ModelSlot;
import dev.perennial.sequences.dataset.FeatureDistribution;
import java.util.List;
import java.util.Map;

/**
 * How far users have moved, by the last complete sweep, since the model in use was trained. Only
 * sweeps count, as they take in everyone and so did the training: those who did something just now
 * are a selection, whose last visit is always recent.
 */
public final class FeatureDrift {
  private static final String NO_MODEL = "";

  private final ModelSlot slot;
  private volatile Measured latest = new Measured(NO_MODEL, Map.of());

  FeatureDrift(ModelSlot slot) {
    this.slot = slot;
  }

  /** The population stability index of each feature of one model. */
  record Measured(String version, Map<String, Double> indices) {}

  /** What a sweep that starts now counts users in: the bins of the model in use. */
  public FeatureCounts begin() {
    return slot.lease()
        .map(
            lease -> {
              try (lease) {
                return new FeatureCounts(lease.model().version(), lease.model().distributions());
              }
            })
        .orElseGet(() -> new FeatureCounts(NO_MODEL, List.of()));
  }

  /** A sweep is complete: what it counted takes the place of the one before. */
  public void complete(FeatureCounts counts) {
    latest = counts.measured();
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
}
