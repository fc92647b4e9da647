package dev.perennial.features.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import dev.perennial.model.event.EventType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefundShareTest {
  private final Events ada = Events.of("ada");

  @Test
  void isTheValueGivenBack() {
    assertThat(
            Known.of(
                new RefundShare(),
                "2011-02-01",
                ada.bought("2011-01-01", "pot", 1, "30.00"),
                ada.bought("2011-01-01", "mug", 1, "10.00"),
                ada.did(EventType.ITEM_REFUNDED, "2011-01-11")))
        .isEqualTo(Map.of("refundShare", .25));
  }

  @Test
  void isMissingForWhoSpentNothing() {
    assertThat(
            Known.of(
                new RefundShare(),
                "2011-02-01",
                ada.bought("2011-01-01", "gift", 1, "0.00"),
                ada.did(EventType.ITEM_REFUNDED, "2011-01-11")))
        .isEmpty();
  }
}
