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
  private static final Duration HORIZON = Duration.ofDays(90);

  @Property(tries = 50)
  void noOutcomeReachesBeyondWhatWasKnown(@ForAll @IntRange(min = 1, max = 400) int days) {
    TrainingWindows windows = new TrainingWindows(SPLIT, Duration.ofDays(days));
    for (Instant known : new Instant[] {windows.blended(), windows.split()}) {
      assertThat(windows.closed(known).last().plus(windows.label())).isEqualTo(known);
      assertThat(windows.open(known).last()).isBefore(known);
      assertThat(windows.asOf(known))
          .isSorted()
          .endsWith(known)
          .containsAll(windows.closed(known))
          .containsAll(windows.open(known));
    }
  }

  @Test
  void theBlendIsJudgedLaterThanItIsWeighed() {
    TrainingWindows windows = new TrainingWindows(SPLIT, HORIZON);
    assertThat(windows.blended()).isBefore(windows.judged());
    assertThat(windows.judged().plus(HORIZON)).isEqualTo(SPLIT);
  }

  @Test
  void aLongPastAllowsTheHorizonAsLabel() {
    Instant begin = SPLIT.minus(Duration.ofDays(800));
    assertThat(TrainingWindows.of(begin, SPLIT, HORIZON).label()).isEqualTo(HORIZON);
  }

  @Test
  void aShortPastLeavesRoomToRehearse() {
    Instant begin = SPLIT.minus(Duration.ofDays(140));
    TrainingWindows windows = TrainingWindows.of(begin, SPLIT, HORIZON);
    assertThat(windows.label()).isEqualTo(Duration.ofDays(46));
    assertThat(windows.closed(windows.blended()).last()).isAfter(begin);
  }

  @Test
  void evenANewStoreHasAWeekOfLabels() {
    assertThat(TrainingWindows.of(SPLIT, SPLIT, HORIZON).label()).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void asksAtManyInstantsOnDifferentWeekdays() {
    TrainingWindows windows = new TrainingWindows(SPLIT, HORIZON);
    assertThat(windows.closed(SPLIT)).hasSizeGreaterThan(40);
    assertThat(windows.closed(SPLIT).stream().map(now -> now.atZone(ZoneOffset.UTC).getDayOfWeek()))
        .contains(DayOfWeek.values());
  }
}
