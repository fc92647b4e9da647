package dev.perennial.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.ingest.check.TimeProperties;
import dev.perennial.ingest.dedup.RepeatProperties;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

class SettingsTest {
  private static final LimitProperties LIMITS =
      new LimitProperties(500, DataSize.ofKilobytes(32), DataSize.ofMegabytes(4));
  private static final TimeProperties TIMES =
      new TimeProperties(
          Instant.parse("1990-01-01T00:00:00Z"), Duration.ofHours(1), Duration.ofDays(1));
  private static final RepeatProperties REPEATS =
      new RepeatProperties(Duration.ofHours(1), 200_000);

  @Test
  void haveDefaults() {
    Binder none = new Binder(new MapConfigurationPropertySource(Map.of()));

    assertThat(none.bindOrCreate("perennial.ingest.limits", LimitProperties.class))
        .isEqualTo(LIMITS);
    assertThat(none.bindOrCreate("perennial.ingest.time", TimeProperties.class)).isEqualTo(TIMES);
    assertThat(none.bindOrCreate("perennial.ingest.repeats", RepeatProperties.class))
        .isEqualTo(REPEATS);
  }

  @Test
  void sayTheSameInTheFileThatShowsThem() throws IOException {
    MutablePropertySources file = new MutablePropertySources();
    new YamlPropertySourceLoader()
        .load("file", new ClassPathResource("event-ingest-service.yaml"))
        .forEach(file::addLast);
    Binder binder = new Binder(ConfigurationPropertySources.from(file));

    assertThat(binder.bind("perennial.ingest.limits", Bindable.of(LimitProperties.class)).get())
        .isEqualTo(LIMITS);
    assertThat(binder.bind("perennial.ingest.time", Bindable.of(TimeProperties.class)).get())
        .isEqualTo(TIMES);
    assertThat(binder.bind("perennial.ingest.repeats", Bindable.of(RepeatProperties.class)).get())
        .isEqualTo(REPEATS);
  }

  @Test
  void mapEveryName() {
    Binder all =
        new Binder(
            new MapConfigurationPropertySource(
                Map.of(
                    "l.events", "7",
                    "l.event-size", "1KB",
                    "l.request-size", "2KB",
                    "t.earliest", "2000-01-01T00:00:00Z",
                    "t.ahead", "5m",
                    "t.late-after", "2h",
                    "r.window", "10m",
                    "r.max-ids", "9")));

    assertThat(all.bindOrCreate("l", LimitProperties.class))
        .isEqualTo(new LimitProperties(7, DataSize.ofKilobytes(1), DataSize.ofKilobytes(2)));
    assertThat(all.bindOrCreate("t", TimeProperties.class))
        .isEqualTo(
            new TimeProperties(
                Instant.parse("2000-01-01T00:00:00Z"), Duration.ofMinutes(5), Duration.ofHours(2)));
    assertThat(all.bindOrCreate("r", RepeatProperties.class))
        .isEqualTo(new RepeatProperties(Duration.ofMinutes(10), 9));
  }

  @Test
  void refuseNonsenseAndNameIt() {
    DataSize size = DataSize.ofBytes(2);

    assertThatThrownBy(() -> new LimitProperties(0, size, size)).hasMessageContaining("events");
    assertThatThrownBy(() -> new LimitProperties(1, size, DataSize.ofBytes(1)))
        .hasMessageContaining("event-size 2B must fit into request-size 1B");
    assertThatThrownBy(() -> new TimeProperties(Instant.EPOCH, Duration.ofHours(-1), Duration.ZERO))
        .hasMessageContaining("ahead must not be negative: PT-1H");
    assertThatThrownBy(() -> new TimeProperties(Instant.EPOCH, Duration.ZERO, Duration.ofDays(-1)))
        .hasMessageContaining("late-after must not be negative: PT-24H");
    assertThatThrownBy(() -> new RepeatProperties(Duration.ZERO, 1)).hasMessageContaining("PT0S");
    assertThatThrownBy(() -> new RepeatProperties(Duration.ofHours(1), 0))
        .hasMessageContaining("max-ids must be positive: 0");
  }
}
