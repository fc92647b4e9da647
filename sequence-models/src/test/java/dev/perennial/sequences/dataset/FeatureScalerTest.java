package dev.perennial.sequences.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.sequences.TinyStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureScalerTest {
  private static final double E = Math.E;
  private final FeatureScaler scaler =
      FeatureScaler.fit(
          List.of(
              snapshot(Map.of("orders", E - 1, "gap", 7.0)),
              snapshot(Map.of("orders", E * E * E - 1))));

  @Test
  void putsTheLogarithmOnTheScaleOfItsDeviation() {
    assertThat(scaled(Map.of("gap", 7.0, "orders", E * E * E - 1)))
        .containsExactly(new float[] {0, 0, 1, 0}, within(1e-6f));
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(scaled(Map.of())).containsExactly(0, 1, 0, 1);
  }

  @Test
  void cutsOffWhatIsFarOut() {
    assertThat(scaled(Map.of("orders", 1e30))[2]).isEqualTo(5);
    assertThat(scaled(Map.of("orders", -1e30))[2]).isEqualTo(-5);
  }

  @Test
  void leavesAFeatureItDoesNotKnowAside() {
    assertThat(scaled(Map.of("new", 3.0))).isEqualTo(scaled(Map.of()));
  }

  private float[] scaled(Map<String, Double> features) {
    float[] target = new float[scaler.size()];
    scaler.scale(snapshot(features), target, 0);
    return target;
  }

  private static Snapshot snapshot(Map<String, Double> features) {
    return new Snapshot(TinyStore.OPENING, LifecycleStage.RETENTION, features);
  }
}
