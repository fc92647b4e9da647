package dev.perennial.conventions.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TopicsPropertiesTest {
  @Test
  void haveDefaults() {
    assertThat(bind(Map.of())).isEqualTo(new TopicsProperties(6, (short) -1));
  }

  @Test
  void mapEveryName() {
    assertThat(
            bind(
                Map.of(
                    "perennial.topics.partitions", "12",
                    "perennial.topics.replication-factor", "3")))
        .isEqualTo(new TopicsProperties(12, (short) 3));
  }

  private static TopicsProperties bind(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("perennial.topics", TopicsProperties.class);
  }
}
