package dev.perennial.features.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import dev.perennial.model.event.EventType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConversionTest {
  private final Events ada = Events.of("ada");

  @Test
  void isHowFarVisitsGo() {
    assertThat(
            Known.of(
                new Conversion(),
                "2011-02-01",
                ada.did(EventType.ITEM_VIEWED, "2011-01-01"),
                ada.did(EventType.ITEM_VIEWED, "2011-01-02"),
                ada.did(EventType.ITEM_ADDED_TO_CART, "2011-01-02"),
                ada.did(EventType.ITEM_VIEWED, "2011-01-03"),
                ada.did(EventType.ITEM_ADDED_TO_CART, "2011-01-03"),
                ada.bought("2011-01-03"),
                ada.did(EventType.ITEM_VIEWED, "2011-01-04")))
        .isEqualTo(Map.of("viewToCartRate", .5, "viewToOrderRate", .25, "cartToOrderRate", .5));
  }

  @Test
  void isMissingWhereOnlyOrdersAreKnown() {
    assertThat(Known.of(new Conversion(), "2011-01-03", ada.bought("2011-01-01"))).isEmpty();
  }
}
