package dev.perennial.features.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import dev.perennial.model.event.EventType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TenureTest {
  private final Events ada = Events.of("ada");

  @Test
  void beginsWithWhateverWasSeenFirst() {
    assertThat(
            Known.of(
                new Tenure(),
                "2011-03-11",
                ada.did(EventType.SESSION_STARTED, "2011-03-01"),
                ada.bought("2011-03-05")))
        .isEqualTo(Map.of("tenureDays", 10.0));
  }

  @Test
  void isMissingForWhoWasNeverSeen() {
    assertThat(Known.of(new Tenure(), "2011-03-11")).isEmpty();
  }
}
