package dev.perennial.sequences.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TrainingWindowsTest {
  private static final Instant SPLIT = Instant.parse("2026-06-01T00:00:00Z");

  @Property(tries = 50)
  void noOutcomeReachesBeyondTheSplit(@ForAll @IntRange(min = 1, max = 400) int days) {
    TrainingWindows windows = new TrainingWindows(SPLIT, Duration.ofDays(days));
    Instant lastOutcome = windows.all().last().plus(windows.horizon());
    assertThat(Duration.between(SPLIT, lastOutcome)).isLessThan(Duration.ofSeconds(10));
    assertThat(windows.asOf()).isSorted().endsWith(SPLIT).containsAll(windows.all());
  }

  @Test
  void whatIsFittedWasKnownWhenTheValidationWindowBegan() {
    TrainingWindows windows = new TrainingWindows(SPLIT, Duration.ofDays(90));
    Instant validation = windows.validation().first();
    assertThat(windows.validation()).hasSize(1);
    assertThat(windows.fitting().last().plus(windows.horizon()))
        .isBefore(validation.plusSeconds(10));
  }

  @Test
  void asksAtManyInstantsOnDifferentWeekdays() {
    TrainingWindows windows = new TrainingWindows(SPLIT, Duration.ofDays(90));
    assertThat(windows.all()).hasSizeGreaterThan(40);
    assertThat(windows.all().stream().map(now -> now.atZone(ZoneOffset.UTC).getDayOfWeek()))
        .contains(DayOfWeek.values());
  }
}
