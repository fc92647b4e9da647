package dev.perennial.features.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import dev.perennial.model.event.EventType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HabitTest {
  private final Events ada = Events.of("ada");

  @Test
  void pointsToTheOnlyHourWithoutDoubt() {
    Map<String, Double> known =
        Known.of(
            Habit.ofHours(),
            "2011-01-03",
            ada.bought("2011-01-01T06:10:00Z"),
            ada.bought("2011-01-02T06:50:00Z"));

    assertThat(known.get("hourSin")).isCloseTo(1, within(1e-12));
    assertThat(known.get("hourCos")).isCloseTo(0, within(1e-12));
    assertThat(known.get("hourEntropy")).isZero();
  }

  @Test
  void countsAnHourOnceHoweverMuchWasDone() {
    Map<String, Double> known =
        Known.of(
            Habit.ofHours(),
            "2011-01-03",
            ada.bought("2011-01-01T00:10:00Z"),
            ada.bought("2011-01-01T00:20:00Z"),
            ada.bought("2011-01-01T12:00:00Z"));

    assertThat(known.get("hourCos")).isCloseTo(0, within(1e-12));
    assertThat(known.get("hourEntropy")).isCloseTo(Math.log(2) / Math.log(24), within(1e-12));
  }

  @Test
  void beginsTheWeekOnMonday() {
    Map<String, Double> known =
        Known.of(Habit.ofWeekdays(), "2011-01-04", ada.bought("2011-01-03")); // a Monday

    assertThat(known)
        .isEqualTo(Map.of("weekdaySin", 0.0, "weekdayCos", 1.0, "weekdayEntropy", 0.0));
  }

  @Test
  void isMissingForWhoWasOnlyWrittenTo() {
    assertThat(
            Known.of(
                Habit.ofHours(), "2011-01-04", ada.did(EventType.INTERVENTION_SENT, "2011-01-03")))
        .isEmpty();
  }
}
