package dev.perennial.features.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Background;
import dev.perennial.features.feature.Feature;
import dev.perennial.features.feature.KnownItem;
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
          ada.did(EventType.ITEM_VIEWED, "2011-01-01"),
          ada.did(EventType.ITEM_ADDED_TO_CART, "2011-01-01"),
          ada.bought("2011-01-02"),
          ada.bought("2011-02-02"),
          ada.did(EventType.ITEM_REFUNDED, "2011-02-03"));

  static Stream<Feature> everyFeature() {
    return UserFeatures.all(
        new Background(item -> new KnownItem("kitchen", 12.0, 8.0), 3.2, "newsletter"))
        .stream();
  }

  @ParameterizedTest
  @MethodSource("everyFeature")
  void writesEachOfItsNamesAndNoOther(Feature feature) {
    life.forEach(feature::add);

    assertThat(read(feature, "2011-03-01")).containsOnlyKeys(feature.names());
  }

  @ParameterizedTest
  @MethodSource("everyFeature")
  void writesFiniteNumbersThatAreNotNegativeButOnACircle(Feature feature) {
    for (Event event : life) {
      feature.add(event);
      assertThat(read(feature, event.occurredAt().toString()))
          .allSatisfy(
              (name, value) -> {
                boolean onCircle = name.endsWith("Sin") || name.endsWith("Cos");
                assertThat(value).isFinite().isGreaterThanOrEqualTo(onCircle ? -1 : 0);
              });
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
            "totalSpend",
            "meanOrderValue",
            "medianOrderValue",
            "orderValueDeviation",
            "ordersLast7Days",
            "ordersLast30Days",
            "ordersLast90Days",
            "spendLast30Days",
            "spendLast90Days",
            "meanGapDays",
            "gapDeviationDays",
            "maxGapDays",
            "silenceToGapRatio",
            "silenceToMaxGapRatio",
            "orderTrend",
            "ordersPerActiveMonth",
            "basketSize",
            "refundShare",
            "recommendedOrderShare",
            "tenureDays",
            "acquisitionCost",
            "channel:newsletter",
            "visits",
            "visitsLast7Days",
            "visitsLast30Days",
            "visitsLast90Days",
            "daysSinceLastVisit",
            "meanVisitGapDays",
            "visitGapDeviationDays",
            "silenceToVisitGapRatio",
            "orderingVisitShare",
            "visitsPerOrder",
            "visitsSinceLastOrder",
            "expectedVisitsSinceLastOrder",
            "visitsToExpectedRatio",
            "lastVisitEvents",
            "viewsLast7Days",
            "viewsLast30Days",
            "cartsLast7Days",
            "cartsLast30Days",
            "viewToCartRate",
            "viewToOrderRate",
            "cartToOrderRate",
            "activeDaysLast30Days",
            "hourSin",
            "hourCos",
            "hourEntropy",
            "weekdaySin",
            "weekdayCos",
            "weekdayEntropy",
            "distinctItems",
            "distinctCategories",
            "repeatPurchaseShare",
            "dueReorders",
            "discountShare",
            "priceToMedianRatio");
  }

  private static Map<String, Double> read(Feature feature, String asOf) {
    Map<String, Double> values = new HashMap<>();
    feature.read(Events.at(asOf), values);
    return values;
  }
}
