package dev.perennial.features.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FadingVisitsTest {
  private final Events ada = Events.of("ada");

  @Test
  void comparesTheVisitsSinceTheLastOrderWithThePaceBefore() {
    assertThat(
            Known.of(
                new FadingVisits(),
                "2011-02-10",
                view("2011-01-01"),
                view("2011-01-06"),
                ada.bought("2011-01-11"),
                view("2011-01-21")))
        .isEqualTo(Map.of("expectedVisitsSinceLastOrder", 6.0, "visitsToExpectedRatio", 1.5 / 6.5));
  }

  @Test
  void isMissingWhereThereIsNoPace() {
    assertThat(
            Known.of(
                new FadingVisits(),
                "2011-02-10",
                view("2011-01-01"),
                ada.bought("2011-01-01T00:05:00Z"),
                view("2011-01-21")))
        .isEmpty();
  }

  @Test
  void isMissingWhereOnlyOrdersAreKnown() {
    assertThat(
            Known.of(
                new FadingVisits(),
                "2011-03-01",
                ada.bought("2011-01-01"),
                ada.bought("2011-02-01")))
        .isEmpty();
  }

  private Event view(String time) {
    return ada.did(EventType.ITEM_VIEWED, time);
  }
}
