package dev.perennial.features.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import dev.perennial.model.event.EventType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentInterestTest {
  private final Events ada = Events.of("ada");

  @Test
  void countsViewsAndCartsOfTheWindows() {
    assertThat(
            Known.of(
                new RecentInterest(),
                "2011-06-30",
                ada.did(EventType.ITEM_VIEWED, "2011-05-31"),
                ada.did(EventType.ITEM_VIEWED, "2011-06-01"),
                ada.did(EventType.ITEM_ADDED_TO_CART, "2011-06-01"),
                ada.did(EventType.ITEM_VIEWED, "2011-06-24"),
                ada.did(EventType.ITEM_VIEWED, "2011-06-24")))
        .isEqualTo(
            Map.of(
                "viewsLast7Days",
                2.0,
                "viewsLast30Days",
                3.0,
                "cartsLast7Days",
                0.0,
                "cartsLast30Days",
                1.0));
  }

  @Test
  void isNoneForAVisitorWhoLooksAtNothing() {
    assertThat(
            Known.of(
                    new RecentInterest(),
                    "2011-06-30",
                    ada.did(EventType.SESSION_STARTED, "2011-06-29"))
                .values())
        .hasSize(4)
        .containsOnly(0.0);
  }

  @Test
  void isMissingWhereOnlyOrdersAreKnown() {
    assertThat(Known.of(new RecentInterest(), "2011-01-03", ada.bought("2011-01-01"))).isEmpty();
  }
}
