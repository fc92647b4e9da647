package dev.perennial.standalone.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpositionTest {
  @Test
  void readsTypesAndLabelsOfEverySeries() {
    Exposition exposition =
        Exposition.parse(
            """
            # HELP seen_total Things } that = "were" seen
            # TYPE seen_total counter
            seen_total{code="a \\"b\\", c=\\"d\\"",source="rest"} 12.0
            seen_total{code="x"} 1.0
            # TYPE age_seconds gauge
            age_seconds NaN
            """);

    assertThat(exposition.types())
        .containsEntry("seen_total", "counter")
        .containsEntry("age_seconds", "gauge");
    assertThat(exposition.series()).containsExactlyInAnyOrder("seen_total", "age_seconds");
    assertThat(exposition.labels()).containsEntry("seen_total", Set.of("code", "source"));
  }
}
