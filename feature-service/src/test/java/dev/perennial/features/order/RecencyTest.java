package dev.perennial.features.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import dev.perennial.model.event.EventType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecencyTest {
  private final Events ada = Events.of("ada");

  @Test
  void countsTheDaysSinceTheLastPurchase() {
    assertThat(
            Known.of(
                new Recency(),
                "2011-03-11T12:00:00Z",
                ada.bought("2011-02-01"),
                ada.bought("2011-03-01"),
                ada.did(EventType.ITEM_VIEWED, "2011-03-11")))
        .isEqualTo(Map.of("recencyDays", 10.5));
  }

  @Test
  void isMissingWithoutAPurchase() {
    assertThat(Known.of(new Recency(), "2011-03-11", ada.did(EventType.ITEM_VIEWED, "2011-03-01")))
        .isEmpty();
  }
}
