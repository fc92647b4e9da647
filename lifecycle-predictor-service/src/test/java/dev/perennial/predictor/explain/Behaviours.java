package dev.perennial.predictor.explain;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.sequence.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes behaviours with speaking defaults: a customer of six orders, one every 20 days. */
public final class Behaviours {
  public static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  private final Map<String, Double> features = new HashMap<>();
  private LifecycleStage stage = LifecycleStage.RETENTION;
  private @Nullable Instant lastEventAt = NOW.minus(Duration.ofDays(10));

  private Behaviours() {}

  public static Behaviours customer() {
    return new Behaviours()
        .with("orders", 6)
        .with("recencyDays", 10)
        .with("meanGapDays", 20)
        .with("meanOrderValue", 25);
  }

  public static Behaviours visitor() {
    Behaviours visitor = new Behaviours();
    visitor.stage = LifecycleStage.ACQUISITION;
    return visitor;
  }

  public Behaviours with(String feature, double value) {
    features.put(feature, value);
    return this;
  }

  public Behaviours without(String feature) {
    features.remove(feature);
    return this;
  }

  public Behaviours in(LifecycleStage other) {
    stage = other;
    return this;
  }

  public Behaviours unseenFor(double days) {
    lastEventAt = NOW.minusSeconds(Math.round(days * 86_400));
    return this;
  }

  public Behaviours unknown() {
    lastEventAt = null;
    return this;
  }

  public Behaviour build() {
    return new Behaviour(new Snapshot(NOW, stage, features), lastEventAt);
  }
}
