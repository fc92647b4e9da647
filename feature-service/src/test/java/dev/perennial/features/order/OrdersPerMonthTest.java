package dev.perennial.features.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import dev.perennial.model.event.EventType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrdersPerMonthTest {
  private final Events ada = Events.of("ada");

  @Test
  void countsTheMonthsWithAnythingDone() {
    assertThat(
            Known.of(
                new OrdersPerMonth(),
                "2011-06-01",
                ada.bought("2011-01-01"),
                ada.bought("2011-01-11"),
                ada.bought("2011-01-31"),
                ada.did(EventType.ITEM_VIEWED, "2011-03-01"),
                ada.did(EventType.INTERVENTION_SENT, "2011-05-01")))
        .isEqualTo(Map.of("ordersPerActiveMonth", 1.5));
  }

  @Test
  void isMissingForWhoDidNothing() {
    assertThat(
            Known.of(
                new OrdersPerMonth(),
                "2011-06-01",
                ada.did(EventType.INTERVENTION_SENT, "2011-05-01")))
        .isEmpty();
  }
}
