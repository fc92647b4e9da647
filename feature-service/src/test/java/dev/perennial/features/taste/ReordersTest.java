package dev.perennial.features.taste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import org.junit.jupiter.api.Test;

class ReordersTest {
  private final Events ada = Events.of("ada");

  @Test
  void countsWhatWasBoughtOnAnEarlierDay() {
    assertThat(
            Known.of(
                new Reorders(),
                "2011-01-02",
                ada.bought("2011-01-01", "tea", 1, "1.00"),
                ada.bought("2011-01-01", "tea", 1, "1.00"),
                ada.bought("2011-01-02", "tea", 1, "1.00"),
                ada.bought("2011-01-02", "cup", 1, "1.00")))
        .containsEntry("repeatPurchaseShare", .25);
  }

  @Test
  void isDueFromTheUsualGapOn() {
    Event[] events = {
      ada.bought("2011-01-01", "tea", 1, "1.00"),
      ada.bought("2011-01-01", "jam", 1, "1.00"),
      ada.bought("2011-01-01", "cup", 1, "1.00"),
      ada.bought("2011-01-09", "tea", 1, "1.00"),
      ada.bought("2011-01-13", "tea", 1, "1.00"),
      ada.bought("2011-01-17", "jam", 1, "1.00")
    };

    assertThat(Known.of(new Reorders(), "2011-01-18", events)).containsEntry("dueReorders", 0.0);
    assertThat(Known.of(new Reorders(), "2011-01-19", events)).containsEntry("dueReorders", 1.0);
    assertThat(Known.of(new Reorders(), "2011-02-02", events)).containsEntry("dueReorders", 2.0);
  }

  @Test
  void isMissingWithoutAPurchase() {
    assertThat(Known.of(new Reorders(), "2011-01-02", ada.did(EventType.ITEM_VIEWED, "2011-01-01")))
        .isEmpty();
  }
}
