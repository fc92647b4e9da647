package dev.perennial.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.recommender.filter.FilterProperties;
import dev.perennial.recommender.memory.MemoryProperties;
import dev.perennial.recommender.pipeline.PipelineProperties;
import dev.perennial.recommender.select.SelectProperties;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {
  @Test
  void theDefaultsOfAServiceAreThoseOfAPipelineOutsideOfOne() {
    assertThat(bind(Map.of(), "perennial.recommender.memory", MemoryProperties.class))
        .isEqualTo(MemoryProperties.defaults());
    assertThat(bind(Map.of(), "perennial.recommender.filter", FilterProperties.class))
        .isEqualTo(FilterProperties.defaults());
    assertThat(bind(Map.of(), "perennial.recommender.select", SelectProperties.class))
        .isEqualTo(SelectProperties.defaults());
    assertThat(bind(Map.of(), "perennial.recommender", PipelineProperties.class).scenarios())
        .containsExactlyInAnyOrder("home", "item", "cart", "checkout", "search", "email");
  }

  @Test
  void everySettingCanBeMapped() {
    Map<String, String> settings =
        Map.ofEntries(
            Map.entry("perennial.recommender.memory.interactions-per-user", "1"),
            Map.entry("perennial.recommender.memory.purchased-items-per-user", "2"),
            Map.entry("perennial.recommender.memory.neighbours-per-item", "3"),
            Map.entry("perennial.recommender.memory.basket-pairs", "4"),
            Map.entry("perennial.recommender.memory.popular-half-life", "5d"),
            Map.entry("perennial.recommender.memory.recent-half-life", "6d"),
            Map.entry("perennial.recommender.memory.usual-half-life", "7d"),
            Map.entry("perennial.recommender.memory.habit-half-life", "8d"),
            Map.entry("perennial.recommender.filter.just-bought", "3d"),
            Map.entry("perennial.recommender.filter.reordered-share", "0.3"),
            Map.entry("perennial.recommender.filter.soonest-share", "0.2"),
            Map.entry("perennial.recommender.select.diversity", "0.4"),
            Map.entry("perennial.recommender.scenarios", "home,kiosk"));

    assertThat(bind(settings, "perennial.recommender.memory", MemoryProperties.class))
        .isEqualTo(
            new MemoryProperties(
                1,
                2,
                3,
                4,
                Duration.ofDays(5),
                Duration.ofDays(6),
                Duration.ofDays(7),
                Duration.ofDays(8)));
    assertThat(bind(settings, "perennial.recommender.filter", FilterProperties.class))
        .isEqualTo(new FilterProperties(Duration.ofDays(3), 0.3, 0.2));
    assertThat(bind(settings, "perennial.recommender.select", SelectProperties.class))
        .isEqualTo(new SelectProperties(0.4));
    assertThat(bind(settings, "perennial.recommender", PipelineProperties.class).scenarios())
        .containsExactlyInAnyOrder("home", "kiosk");
  }

  @Test
  void aSettingOutsideOfItsLimitsIsNamed() {
    assertThatThrownBy(() -> new SelectProperties(1.5))
        .hasMessageContaining("perennial.recommender.select.diversity");
    assertThatThrownBy(() -> new FilterProperties(Duration.ofDays(-1), 0.1, 0.02))
        .hasMessageContaining("just-bought must not be negative");
  }

  private static <T> T bind(Map<String, String> settings, String prefix, Class<T> type) {
    return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(prefix, type);
  }
}
