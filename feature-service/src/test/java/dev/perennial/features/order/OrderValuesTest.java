package dev.perennial.features.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import dev.perennial.model.event.EventType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderValuesTest {
  private final Events ada = Events.of("ada");

  @Test
  void addsUpWhatWasSpentOnADay() {
    assertThat(
            Known.of(
                new OrderValues(),
                "2011-03-11",
                ada.bought("2011-03-01", "mug", 2, "2.50"),
                ada.bought("2011-03-01", "cup", 1, "5.00"),
                ada.bought("2011-03-05", "pot", 1, "20.00")))
        .isEqualTo(
            Map.of(
                "totalSpend",
                30.0,
                "meanOrderValue",
                15.0,
                "medianOrderValue",
                15.0,
                "orderValueDeviation",
                5.0));
  }

  @Test
  void hasAMedianThatOneLargeOrderDoesNotMove() {
    assertThat(
            Known.of(
                new OrderValues(),
                "2011-03-11",
                ada.bought("2011-03-01", "pot", 1, "900.00"),
                ada.bought("2011-03-02", "mug", 1, "10.00"),
                ada.bought("2011-03-03", "mug", 1, "12.00")))
        .containsEntry("medianOrderValue", 12.0);
  }

  @Test
  void isNothingSpentWithoutAnOrder() {
    assertThat(
            Known.of(new OrderValues(), "2011-03-11", ada.did(EventType.SIGNED_UP, "2011-03-01")))
        .isEqualTo(Map.of("totalSpend", 0.0));
  }
}
