package dev.perennial.features.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import dev.perennial.model.event.EventType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecommendedOrdersTest {
  private final Events ada = Events.of("ada");

  @Test
  void countsAnOrderWithOneRecommendedLine() {
    assertThat(
            Known.of(
                new RecommendedOrders(),
                "2011-02-01",
                ada.bought("2011-01-01"),
                ada.boughtAsRecommended("2011-01-01"),
                ada.boughtAsRecommended("2011-01-01"),
                ada.bought("2011-01-11")))
        .isEqualTo(Map.of("recommendedOrderShare", .5));
  }

  @Test
  void isMissingWithoutAnOrder() {
    assertThat(
            Known.of(
                new RecommendedOrders(),
                "2011-02-01",
                ada.did(EventType.RECOMMENDATION_CLICKED, "2011-01-01")))
        .isEmpty();
  }
}
