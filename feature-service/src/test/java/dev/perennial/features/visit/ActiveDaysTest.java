package dev.perennial.features.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import dev.perennial.model.event.EventType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActiveDaysTest {
  private final Events ada = Events.of("ada");

  @Test
  void countsDaysNotDeeds() {
    assertThat(
            Known.of(
                new ActiveDays(),
                "2011-06-30",
                ada.did(EventType.ITEM_VIEWED, "2011-05-31"),
                ada.did(EventType.ITEM_VIEWED, "2011-06-01"),
                ada.bought("2011-06-01T20:00:00Z"),
                ada.did(EventType.ITEM_RATED, "2011-06-02"),
                ada.did(EventType.INTERVENTION_SENT, "2011-06-03")))
        .isEqualTo(Map.of("activeDaysLast30Days", 2.0));
  }
}
