package dev.perennial.predictor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.predictor.consume.FeatureServiceProperties;
import dev.perennial.predictor.consume.QueueProperties;
import dev.perennial.predictor.model.ModelProperties;
import dev.perennial.predictor.outlook.ValueProperties;
import dev.perennial.predictor.predict.PredictProperties;
import dev.perennial.predictor.promotion.PromotionProperties;
import dev.perennial.predictor.sweep.SweepProperties;
import dev.perennial.predictor.train.TrainProperties;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {
  @Test
  void haveTheDefaultsTheyDescribe() {
    assertThat(bind(FeatureServiceProperties.class, Map.of()))
        .isEqualTo(
            new FeatureServiceProperties(
                URI.create("http://localhost:8082"),
                "",
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofHours(1),
                128));
    assertThat(bind(QueueProperties.class, Map.of()))
        .isEqualTo(new QueueProperties(4096, 256, Duration.ofMillis(40), Duration.ofMillis(400)));
    assertThat(bind(PredictProperties.class, Map.of())).isEqualTo(new PredictProperties(3, 90));
    assertThat(bind(ModelProperties.class, Map.of()))
        .isEqualTo(new ModelProperties(Path.of("data/models")));
    assertThat(bind(ValueProperties.class, Map.of())).isEqualTo(new ValueProperties(1, 0.1));
    assertThat(bind(PromotionProperties.class, Map.of()))
        .isEqualTo(new PromotionProperties(0.1, 50));
    assertThat(bind(SweepProperties.class, Map.of())).isEqualTo(new SweepProperties(12));
    assertThat(bind(TrainProperties.class, Map.of()))
        .isEqualTo(
            new TrainProperties(
                1, null, Path.of("data/training"), Duration.ofHours(12), Duration.ofMinutes(1)));
  }

  @Test
  void areReadFromTheirNames() {
    assertThat(
            bind(
                QueueProperties.class,
                Map.of(
                    "perennial.queue.capacity", "10",
                    "perennial.queue.batch-size", "5",
                    "perennial.queue.linger", "1s",
                    "perennial.queue.max-rest", "0s")))
        .isEqualTo(new QueueProperties(10, 5, Duration.ofSeconds(1), Duration.ZERO));
    assertThat(
            bind(
                PredictProperties.class,
                Map.of(
                    "perennial.predictions.min-events", "2",
                    "perennial.predictions.horizon-days", "30")))
        .isEqualTo(new PredictProperties(2, 30));
    assertThat(
            bind(
                ValueProperties.class,
                Map.of(
                    "perennial.value.margin-ratio", "0.4",
                    "perennial.value.discount-rate", "0.2")))
        .isEqualTo(new ValueProperties(0.4, 0.2));
    assertThat(
            bind(
                PromotionProperties.class,
                Map.of(
                    "perennial.promotion.max-calibration-error", "0.05",
                    "perennial.promotion.min-users", "500")))
        .isEqualTo(new PromotionProperties(0.05, 500));
    assertThat(
            bind(
                TrainProperties.class,
                Map.of(
                    "perennial.training.threads", "2",
                    "perennial.training.batch-size", "256",
                    "perennial.training.directory", "/training",
                    "perennial.training.resume-within", "2d",
                    "perennial.training.catalogue-patience", "5s")))
        .isEqualTo(
            new TrainProperties(
                2, 256, Path.of("/training"), Duration.ofDays(2), Duration.ofSeconds(5)));
  }

  @Test
  void refuseNonsense() {
    assertThatThrownBy(() -> new PredictProperties(0, 90))
        .hasMessageContaining("perennial.predictions.min-events");
    assertThatThrownBy(() -> new SweepProperties(0)).hasMessageContaining("perennial.sweep.shards");
    assertThatThrownBy(() -> new ValueProperties(1.5, 0.1))
        .hasMessageContaining("perennial.value.margin-ratio");
    assertThatThrownBy(() -> new PromotionProperties(-1, 50))
        .hasMessageContaining("perennial.promotion.max-calibration-error");
    assertThatThrownBy(() -> new QueueProperties(0, 1, Duration.ZERO, Duration.ZERO))
        .hasMessageContaining("perennial.queue.capacity");
  }

  private static <T> T bind(Class<T> type, Map<String, String> settings) {
    String prefix = type.getAnnotation(ConfigurationProperties.class).value();
    return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(prefix, type);
  }
}
