package dev.perennial.features.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import dev.perennial.model.event.EventType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LastVisitDepthTest {
  private final Events ada = Events.of("ada");

  @Test
  void countsWhatWasDoneInTheLastVisit() {
    assertThat(
            Known.of(
                new LastVisitDepth(),
                "2011-01-03",
                ada.did(EventType.ITEM_VIEWED, "2011-01-01"),
                ada.did(EventType.SESSION_STARTED, "2011-01-02"),
                ada.did(EventType.ITEM_VIEWED, "2011-01-02"),
                ada.did(EventType.ITEM_RATED, "2011-01-02")))
        .isEqualTo(Map.of("lastVisitEvents", 2.0));
  }

  @Test
  void isMissingWhereOnlyOrdersAreKnown() {
    assertThat(Known.of(new LastVisitDepth(), "2011-01-03", ada.bought("2011-01-01"))).isEmpty();
  }
}
