package dev.perennial.features.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Background;
import dev.perennial.features.feature.Known;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcquisitionTest {
  private final Events ada = Events.of("ada");

  @Test
  void isTheCostAndTheChannelByName() {
    assertThat(
            Known.of(
                new Acquisition(new Background(item -> null, 3.2, "newsletter")),
                "2011-01-03",
                ada.bought("2011-01-01")))
        .isEqualTo(Map.of("acquisitionCost", 3.2, "channel:newsletter", 1.0));
  }

  @Test
  void isMissingWhereTheStoreDoesNotSay() {
    assertThat(
            Known.of(
                new Acquisition(new Background(item -> null, null, null)),
                "2011-01-03",
                ada.bought("2011-01-01")))
        .isEmpty();
  }
}
