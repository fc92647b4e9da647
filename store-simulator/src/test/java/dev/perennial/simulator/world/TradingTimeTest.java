package dev.perennial.simulator.world;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TradingTimeTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  private static final int DAYS_AHEAD = 800;

  private final TradingTime time = new TradingTime(MONDAY, DAYS_AHEAD);

  @Test
  void aYearHasAsManyTradingDaysAsDays() {
    assertThat(time.elapsed(MONDAY.plus(365, DAYS))).isCloseTo(365, within(1.0));
  }

  @Test
  void runsFasterInTheEveningThanAtNight() {
    assertThat(passed("2026-03-02T20:00:00Z", "2026-03-02T21:00:00Z"))
        .isGreaterThan(10 * passed("2026-03-02T03:00:00Z", "2026-03-02T04:00:00Z"));
  }

  @Test
  void runsFasterOnSundaysThanOnSaturdays() {
    assertThat(passed("2026-03-08T00:00:00Z", "2026-03-09T00:00:00Z"))
        .isGreaterThan(1.2 * passed("2026-03-07T00:00:00Z", "2026-03-08T00:00:00Z"));
  }

  @Test
  void runsFasterInDecemberThanInJuly() {
    assertThat(passed("2026-12-01T00:00:00Z", "2026-12-08T00:00:00Z"))
        .isGreaterThan(1.5 * passed("2026-07-01T00:00:00Z", "2026-07-08T00:00:00Z"));
  }

  @Test
  void standsStillOutsideItsCalendar() {
    assertThat(time.elapsed(MONDAY.minus(5, DAYS))).isZero();
    assertThat(time.elapsed(MONDAY.plus(2 * DAYS_AHEAD, DAYS)))
        .isEqualTo(time.elapsed(MONDAY.plus(DAYS_AHEAD, DAYS)));
    assertThat(time.at(2 * DAYS_AHEAD)).isEqualTo(Instant.MAX);
  }

  @Property
  void anInstantComesBackFromTradingTime(
      @ForAll @LongRange(min = 0, max = 700L * 86_400_000) long millis) {
    Instant at = MONDAY.plusMillis(millis);

    assertThat(time.at(time.elapsed(at))).isBetween(at.minusMillis(1), at);
  }

  @Property
  void neverRunsBackwards(
      @ForAll @DoubleRange(min = 0, max = 700) double elapsed,
      @ForAll @DoubleRange(min = 0, max = 50) double more) {
    assertThat(time.at(elapsed + more)).isAfterOrEqualTo(time.at(elapsed));
  }

  private double passed(String from, String to) {
    return time.elapsed(Instant.parse(to)) - time.elapsed(Instant.parse(from));
  }
}
