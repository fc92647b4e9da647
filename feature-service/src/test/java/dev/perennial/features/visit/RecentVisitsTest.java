package dev.perennial.features.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentVisitsTest {
  private final Events ada = Events.of("ada");

  @Test
  void countsTodayAndTheDaysBeforeItUpToTheWindow() {
    assertThat(
            Known.of(
                new RecentVisits(),
                "2011-06-30T18:00:00Z",
                view("2011-04-01"),
                view("2011-04-02"),
                view("2011-06-01"),
                view("2011-06-24"),
                view("2011-06-30T01:00:00Z"),
                view("2011-06-30T02:00:00Z")))
        .isEqualTo(
            Map.of(
                "visits",
                6.0,
                "visitsLast7Days",
                3.0,
                "visitsLast30Days",
                4.0,
                "visitsLast90Days",
                5.0));
  }

  @Test
  void areMissingWhereOnlyOrdersAreKnown() {
    assertThat(Known.of(new RecentVisits(), "2011-06-30", ada.bought("2011-04-01"))).isEmpty();
  }

  private Event view(String time) {
    return ada.did(EventType.ITEM_VIEWED, time);
  }
}
