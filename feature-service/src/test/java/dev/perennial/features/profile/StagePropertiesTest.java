package dev.perennial.features.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.model.event.EventType;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StagePropertiesTest {
  static StageProperties bind(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("perennial.stages", StageProperties.class);
  }

  @Test
  void hasDefaultsForAStoreThatSetsNone() {
    assertThat(StageProperties.defaults())
        .isEqualTo(
            new StageProperties(
                new StageProperties.Activation(
                    Set.of(
                        EventType.SIGNED_UP,
                        EventType.ITEM_ADDED_TO_CART,
                        EventType.ITEM_PURCHASED)),
                new StageProperties.Retention(Duration.ofDays(7), 2),
                new StageProperties.Recommendation(
                    Set.of(EventType.RECOMMENDATION_CLICKED, EventType.ITEM_SHARED), 2),
                new StageProperties.Monetization(3, 2_000),
                new StageProperties.Churn(
                    StageProperties.Silence.OF_ACTIVITY,
                    Duration.ofDays(90),
                    3,
                    3,
                    Duration.ofDays(30))));
  }

  @Test
  void mapsEverySetting() {
    Map<String, String> settings =
        Map.ofEntries(
            Map.entry("perennial.stages.activation.by", "CHECKOUT_STARTED"),
            Map.entry("perennial.stages.retention.period", "1d"),
            Map.entry("perennial.stages.retention.periods", "3"),
            Map.entry("perennial.stages.recommendation.by", "ITEM_RATED"),
            Map.entry("perennial.stages.recommendation.times", "5"),
            Map.entry("perennial.stages.monetization.orders", "4"),
            Map.entry("perennial.stages.monetization.spent", "99.5"),
            Map.entry("perennial.stages.churn.silence", "of-orders"),
            Map.entry("perennial.stages.churn.limit", "60d"),
            Map.entry("perennial.stages.churn.rhythm-orders", "5"),
            Map.entry("perennial.stages.churn.rhythm-gaps", "2.5"),
            Map.entry("perennial.stages.churn.rhythm-limit", "14d"));

    assertThat(bind(settings))
        .isEqualTo(
            new StageProperties(
                new StageProperties.Activation(Set.of(EventType.CHECKOUT_STARTED)),
                new StageProperties.Retention(Duration.ofDays(1), 3),
                new StageProperties.Recommendation(Set.of(EventType.ITEM_RATED), 5),
                new StageProperties.Monetization(4, 99.5),
                new StageProperties.Churn(
                    StageProperties.Silence.OF_ORDERS,
                    Duration.ofDays(60),
                    5,
                    2.5,
                    Duration.ofDays(14))));
  }

  @Test
  void refusesAThresholdThatMakesNoSense() {
    assertThatThrownBy(() -> bind(Map.of("perennial.stages.churn.limit", "-1d")))
        .hasRootCauseMessage("perennial.stages.churn.limit must be positive, not PT-24H");
    assertThatThrownBy(() -> bind(Map.of("perennial.stages.retention.periods", "1")))
        .hasRootCauseMessage("perennial.stages.retention.periods must be at least 2, not 1");
  }
}
