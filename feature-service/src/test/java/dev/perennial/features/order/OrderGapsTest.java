package dev.perennial.features.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderGapsTest {
  private final Events ada = Events.of("ada");

  @Test
  void isTheRhythmOfTheOrderDays() {
    assertThat(
            Known.of(
                new OrderGaps(),
                "2011-02-15",
                ada.bought("2011-01-01"),
                ada.bought("2011-01-01T12:00:00Z"),
                ada.bought("2011-01-11"),
                ada.bought("2011-01-31")))
        .isEqualTo(
            Map.of(
                "meanGapDays",
                15.0,
                "gapDeviationDays",
                5.0,
                "maxGapDays",
                20.0,
                "silenceToGapRatio",
                1.0,
                "silenceToMaxGapRatio",
                .75));
  }

  @Test
  void isMissingWithOneOrder() {
    assertThat(
            Known.of(
                new OrderGaps(),
                "2011-02-15",
                ada.bought("2011-01-01"),
                ada.bought("2011-01-01T12:00:00Z")))
        .isEmpty();
  }
}
