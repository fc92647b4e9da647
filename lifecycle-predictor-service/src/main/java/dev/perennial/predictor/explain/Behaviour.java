package dev.perennial.predictor.explain;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What rules and reasons look at: a user's features as of an instant, by name, and when the user
 * was last seen.
 *
 * @param lastEventAt absent where nothing is known of the user
 */
public record Behaviour(Snapshot snapshot, @Nullable Instant lastEventAt) {
  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  /** The behaviour as of the sequence's last snapshot. */
  public static Behaviour of(UserSequence sequence) {
    return new Behaviour(
        sequence.snapshots().getLast(),
        sequence.events().isEmpty() ? null : sequence.events().getLast().occurredAt());
  }

  public LifecycleStage stage() {
    return snapshot.stage();
  }

  /** Days since the last order; empty without one. */
  public OptionalDouble recencyDays() {
    return feature("recencyDays");
  }

  /** Days with an order. */
  public double orders() {
    return feature("orders").orElse(0);
  }

  /** Mean days between two orders; empty with fewer than two. */
  public OptionalDouble meanGapDays() {
    return feature("meanGapDays");
  }

  /** Revenue of a day with an order; 0 without one. */
  public double meanOrderValue() {
    return feature("meanOrderValue").orElse(0);
  }

  /** What winning the user cost; empty where the store did not say. */
  public OptionalDouble acquisitionCost() {
    return feature("acquisitionCost");
  }

  public double ordersLast30Days() {
    return feature("ordersLast30Days").orElse(0);
  }

  public double ordersLast90Days() {
    return feature("ordersLast90Days").orElse(0);
  }

  /** Days since the user was last seen; empty where nothing is known of the user. */
  public OptionalDouble unseenDays() {
    if (lastEventAt == null) {
      return OptionalDouble.empty();
    }
    double seconds = Duration.between(lastEventAt, snapshot.asOf()).toSeconds();
    return OptionalDouble.of(Math.max(0, seconds / SECONDS_A_DAY));
  }

  private OptionalDouble feature(String name) {
    Double value = snapshot.features().get(name);
    return value == null || !Double.isFinite(value)
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(0, value));
  }
}
