package dev.perennial.sequences.boosting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.sequence.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureRowsTest {

  @Test
  void ordersFeaturesByNameAndMarksWhatIsMissing() {
    FeatureRows rows =
        FeatureRows.fit(List.of(snapshot(Map.of("b", 2.0)), snapshot(Map.of("c", 3.0, "a", 1.0))));

    assertThat(rows.names()).containsExactly("a", "b", "c");
    assertThat(rows.of(snapshot(Map.of("c", 5.0, "b", 4.0)))).containsExactly(Double.NaN, 4, 5);
  }

  @Test
  void leavesOutWhatItHasNotSeen() {
    FeatureRows rows = FeatureRows.fit(List.of(snapshot(Map.of("a", 1.0))));

    assertThat(rows.of(snapshot(Map.of("a", 1.0, "new", 2.0)))).containsExactly(1);
  }

  private static Snapshot snapshot(Map<String, Double> features) {
    return new Snapshot(Instant.parse("2026-01-01T00:00:00Z"), LifecycleStage.RETENTION, features);
  }
}
