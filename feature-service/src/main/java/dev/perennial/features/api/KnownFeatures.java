package dev.perennial.features.api;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A user's stage and features as of an instant.
 *
 * @param features by name, those that exist; none for a user who was not seen by then
 */
record KnownFeatures(
    UserId userId, Instant asOf, LifecycleStage stage, Map<String, Double> features) {

  static KnownFeatures of(UserSequence sequence, Instant asOf) {
    List<Snapshot> snapshots = sequence.snapshots();
    if (snapshots.isEmpty()) {
      return new KnownFeatures(sequence.userId(), asOf, LifecycleStage.ACQUISITION, Map.of());
    }
    Snapshot snapshot = snapshots.getLast();
    return new KnownFeatures(sequence.userId(), asOf, snapshot.stage(), snapshot.features());
  }
}
