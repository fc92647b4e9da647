package dev.perennial.model.sequence;

import dev.perennial.model.lifecycle.LifecycleStage;
import java.time.Instant;
import java.util.Map;

/**
 * What was known of a user as of an instant: events after it have no part in it.
 *
 * @param features by name; a feature that does not exist as of then (the mean gap of a user with
 *     one order) is absent
 */
public record Snapshot(Instant asOf, LifecycleStage stage, Map<String, Double> features) {
  public Snapshot {
    features = Map.copyOf(features);
  }
}
