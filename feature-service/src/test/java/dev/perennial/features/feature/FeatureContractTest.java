package dev.perennial.features.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeatureContractTest {
  private final Events ada = Events.of("ada");
  private final List<Event> life =
      List.of(
          ada.did(EventType.SIGNED_UP, "2011-01-01"),
          ada.bought("2011-01-02"),
          ada.bought("2011-02-02"),
          ada.did(EventType.ITEM_REFUNDED, "2011-02-03"));

  static Stream<Feature> everyFeature() {
    return UserFeatures.all(item -> "kitchen").stream();
  }

  @ParameterizedTest
  @MethodSource("everyFeature")
  void writesEachOfItsNamesAndNoOther(Feature feature) {
    life.forEach(feature::add);

    assertThat(read(feature, "2011-03-01")).containsOnlyKeys(feature.names());
  }

  @ParameterizedTest
  @MethodSource("everyFeature")
  void writesFiniteNumbersThatAreNotNegative(Feature feature) {
    for (Event event : life) {
      feature.add(event);
      assertThat(read(feature, event.occurredAt().toString()).values())
          .allMatch(value -> Double.isFinite(value) && value >= 0);
    }
  }

  @ParameterizedTest
  @MethodSource("everyFeature")
  void isNotChangedByBeingRead(Feature feature) {
    life.forEach(feature::add);
    Map<String, Double> first = read(feature, "2011-03-01");

    read(feature, "2012-03-01");

    assertThat(read(feature, "2011-03-01")).isEqualTo(first);
  }

  @Test
  void noTwoFeaturesShareAName() {
    assertThat(everyFeature().flatMap(feature -> feature.names().stream()))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrder(
            "recencyDays",
            "orders",
            "meanOrderValue",
            "tenureDays",
            "ordersLast30Days",
            "ordersLast90Days",
            "spendLast90Days",
            "meanGapDays",
            "gapDeviationDays",
            "silenceToGapRatio",
            "distinctItems",
            "distinctCategories",
            "basketSize");
  }

  private static Map<String, Double> read(Feature feature, String asOf) {
    Map<String, Double> values = new HashMap<>();
    feature.read(Events.at(asOf), values);
    return values;
  }
}
