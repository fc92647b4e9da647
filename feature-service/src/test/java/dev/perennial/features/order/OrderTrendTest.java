package dev.perennial.features.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderTrendTest {
  private final Events ada = Events.of("ada");

  @Test
  void isTheShareOfRepeatsInTheLaterHalf() {
    assertThat(
            Known.of(
                new OrderTrend(),
                "2011-01-21",
                ada.bought("2011-01-01"),
                ada.bought("2011-01-05"),
                ada.bought("2011-01-12"),
                ada.bought("2011-01-14"),
                ada.bought("2011-01-15")))
        .isEqualTo(Map.of("orderTrend", .75));
  }

  @Test
  void fallsWithSilence() {
    assertThat(
            Known.of(
                new OrderTrend(), "2012-01-01", ada.bought("2011-01-01"), ada.bought("2011-02-01")))
        .isEqualTo(Map.of("orderTrend", 0.0));
  }

  @Test
  void isMissingWithOneOrder() {
    assertThat(Known.of(new OrderTrend(), "2011-02-15", ada.bought("2011-01-01"))).isEmpty();
  }
}
