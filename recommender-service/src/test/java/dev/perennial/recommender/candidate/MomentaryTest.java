package dev.perennial.recommender.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class MomentaryTest {
  /** It tells as of when it was made. */
  private final Momentary<Long> momentary = new Momentary<>(now -> now);

  @Property
  void isNeverOlderThanASecondNorOfTheFuture(
      @ForAll @LongRange(max = 100_000) long first, @ForAll @LongRange(max = 3_000) long later) {
    momentary.at(first);
    long now = first + later - Momentary.LIFE_MILLIS;

    assertThat(momentary.at(now)).isBetween(now - Momentary.LIFE_MILLIS + 1, now);
  }

  @Property
  void isMadeOnceInASecond(
      @ForAll @LongRange(min = 1, max = Momentary.LIFE_MILLIS - 1) long later) {
    long made = momentary.at(10_000);

    assertThat(momentary.at(10_000 + later)).isEqualTo(made);
  }
}
