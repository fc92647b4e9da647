package dev.perennial.features.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentOrdersTest {
  private final Events ada = Events.of("ada");

  @Test
  void countsTodayAndTheDaysBeforeItUpToTheWindow() {
    assertThat(
            Known.of(
                new RecentOrders(),
                "2011-06-30T18:00:00Z",
                ada.bought("2011-04-01T23:00:00Z", "mug", 1, "1.00"), // 90 days ago: too long
                ada.bought("2011-04-02", "mug", 1, "2.00"),
                ada.bought("2011-05-31T23:00:00Z", "mug", 1, "4.00"), // 30 days ago: too long
                ada.bought("2011-06-01", "mug", 1, "8.00"),
                ada.bought("2011-06-23", "mug", 1, "32.00"), // 7 days ago: too long
                ada.bought("2011-06-24", "mug", 1, "16.00")))
        .isEqualTo(
            Map.of(
                "ordersLast7Days",
                1.0,
                "ordersLast30Days",
                3.0,
                "ordersLast90Days",
                5.0,
                "spendLast30Days",
                56.0,
                "spendLast90Days",
                62.0));
  }

  @Test
  void areNoneAfterALongSilence() {
    assertThat(Known.of(new RecentOrders(), "2012-01-01", ada.bought("2011-01-01")).values())
        .hasSize(5)
        .containsOnly(0.0);
  }

  @Test
  void countEverythingOfAShortLife() {
    assertThat(Known.of(new RecentOrders(), "2011-01-02", ada.bought("2011-01-01")))
        .containsEntry("spendLast90Days", 10.0);
  }
}
