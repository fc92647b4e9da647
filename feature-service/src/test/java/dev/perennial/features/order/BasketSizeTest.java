package dev.perennial.features.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import dev.perennial.model.event.EventType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BasketSizeTest {
  private final Events ada = Events.of("ada");

  @Test
  void isTheMeanNumberOfLinesAnOrderDay() {
    assertThat(
            Known.of(
                new BasketSize(),
                "2011-03-11",
                ada.bought("2011-03-01", "cup", 5, "1.00"),
                ada.bought("2011-03-01", "pot", 5, "1.00"),
                ada.bought("2011-03-02", "fan", 5, "1.00")))
        .isEqualTo(Map.of("basketSize", 1.5));
  }

  @Test
  void isMissingWithoutAnOrder() {
    assertThat(Known.of(new BasketSize(), "2011-03-11", ada.did(EventType.SIGNED_UP, "2011-03-01")))
        .isEmpty();
  }
}
