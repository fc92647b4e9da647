package dev.perennial.features.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisitGapsTest {
  private final Events ada = Events.of("ada");

  @Test
  void isTheRhythmOfTheVisits() {
    assertThat(
            Known.of(
                new VisitGaps(),
                "2011-01-19T00:10:00Z",
                view("2011-01-01"),
                view("2011-01-03"),
                view("2011-01-09"),
                view("2011-01-09T00:10:00Z")))
        .isEqualTo(
            Map.of(
                "daysSinceLastVisit",
                10.0,
                "meanVisitGapDays",
                4.0,
                "visitGapDeviationDays",
                2.0,
                "silenceToVisitGapRatio",
                2.5));
  }

  @Test
  void isSilenceOnlyAfterOneVisit() {
    assertThat(Known.of(new VisitGaps(), "2011-01-11", view("2011-01-01")))
        .isEqualTo(Map.of("daysSinceLastVisit", 10.0));
  }

  @Test
  void isNoRhythmWhereTwoBeginAtOnce() {
    assertThat(
            Known.of(
                new VisitGaps(),
                "2011-01-11",
                ada.didIn("phone", EventType.ITEM_VIEWED, "2011-01-01"),
                ada.didIn("laptop", EventType.ITEM_VIEWED, "2011-01-01")))
        .containsOnlyKeys("daysSinceLastVisit");
  }

  @Test
  void isMissingWhereOnlyOrdersAreKnown() {
    assertThat(
            Known.of(
                new VisitGaps(), "2011-06-30", ada.bought("2011-04-01"), ada.bought("2011-05-01")))
        .isEmpty();
  }

  private Event view(String time) {
    return ada.did(EventType.ITEM_VIEWED, time);
  }
}
