package dev.perennial.features.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisitsToOrdersTest {
  private final Events ada = Events.of("ada");

  @Test
  void tellsTheWayToAnOrderFromWhatCameAfterTheLast() {
    assertThat(
            Known.of(
                new VisitsToOrders(),
                "2011-03-01",
                view("2011-01-01"),
                view("2011-01-02"),
                ada.bought("2011-01-02T00:05:00Z"),
                ada.bought("2011-01-02T00:05:00Z"),
                view("2011-01-05"),
                ada.bought("2011-01-07"),
                view("2011-02-01")))
        .isEqualTo(
            Map.of("orderingVisitShare", .4, "visitsPerOrder", 2.0, "visitsSinceLastOrder", 1.0));
  }

  @Test
  void isTheShareAloneWithoutAnOrder() {
    assertThat(Known.of(new VisitsToOrders(), "2011-03-01", view("2011-01-01")))
        .isEqualTo(Map.of("orderingVisitShare", 0.0));
  }

  @Test
  void isMissingWhereOnlyOrdersAreKnown() {
    assertThat(Known.of(new VisitsToOrders(), "2011-03-01", ada.bought("2011-01-01"))).isEmpty();
  }

  private Event view(String time) {
    return ada.did(EventType.ITEM_VIEWED, time);
  }
}
