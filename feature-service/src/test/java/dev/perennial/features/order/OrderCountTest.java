package dev.perennial.features.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import dev.perennial.model.event.EventType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderCountTest {
  private final Events ada = Events.of("ada");

  @Test
  void countsADayWithSeveralPurchasesOnce() {
    assertThat(
            Known.of(
                new OrderCount(),
                "2011-03-11",
                ada.bought("2011-03-01T08:00:00Z"),
                ada.bought("2011-03-01T23:59:59Z"),
                ada.bought("2011-03-02T00:00:00Z"),
                ada.did(EventType.ITEM_REFUNDED, "2011-03-03")))
        .isEqualTo(Map.of("orders", 2.0));
  }

  @Test
  void isNoneForAUserWhoOnlyLooks() {
    assertThat(
            Known.of(new OrderCount(), "2011-03-11", ada.did(EventType.ITEM_VIEWED, "2011-03-01")))
        .isEqualTo(Map.of("orders", 0.0));
  }
}
