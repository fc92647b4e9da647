package dev.perennial.features.feature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.model.event.EventType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeanOrderValueTest {
  private final Events ada = Events.of("ada");

  @Test
  void sharesWhatWasSpentAmongTheOrders() {
    assertThat(
            Known.of(
                new MeanOrderValue(),
                "2011-03-11",
                ada.bought("2011-03-01", "mug", 2, "2.50"),
                ada.bought("2011-03-01", "cup", 1, "5.00"),
                ada.bought("2011-03-05", "pot", 1, "20.00")))
        .isEqualTo(Map.of("meanOrderValue", 15.0));
  }

  @Test
  void isMissingWithoutAnOrder() {
    assertThat(
            Known.of(
                new MeanOrderValue(), "2011-03-11", ada.did(EventType.SIGNED_UP, "2011-03-01")))
        .isEmpty();
  }
}
