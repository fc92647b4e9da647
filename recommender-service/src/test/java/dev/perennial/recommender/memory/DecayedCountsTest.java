package dev.perennial.recommender.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DecayedCountsTest {
  private static final Duration HALF_LIFE = Duration.ofDays(1);
  private static final long DAY = HALF_LIFE.toMillis();

  private final DecayedCounts counts = new DecayedCounts(HALF_LIFE);

  @Test
  void aCountHalvesInAHalfLife() {
    counts.add(3, 0, 8);

    assertThat(at(3, DAY)).isCloseTo(4, within(1e-9));
    assertThat(at(3, 3 * DAY)).isCloseTo(1, within(1e-9));
    assertThat(at(2, 0)).isZero();
    assertThat(at(100, 0)).isZero();
  }

  @Test
  void yearsDoNotOverflow() {
    for (int day = 0; day < 10_000; day++) {
      counts.add(0, day * DAY, 1);
    }

    assertThat(at(0, 9_999 * DAY)).isCloseTo(2, within(1e-9));
  }

  @Property
  void theOrderOfArrivalDoesNotMatter(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 50) Integer> days) {
    DecayedCounts straight = new DecayedCounts(HALF_LIFE);
    DecayedCounts reversed = new DecayedCounts(HALF_LIFE);
    days.forEach(day -> straight.add(day % 3, day * DAY, 1));
    days.reversed().forEach(day -> reversed.add(day % 3, day * DAY, 1));

    double expected = days.stream().mapToDouble(day -> Math.pow(0.5, 50 - day)).sum();
    assertThat(total(straight)).isCloseTo(expected, within(1e-9));
    assertThat(total(reversed)).isCloseTo(expected, within(1e-9));
  }

  private static double total(DecayedCounts counts) {
    return counts.totalAtLandmark() * counts.faded(50 * DAY);
  }

  private double at(int item, long now) {
    return counts.atLandmark(item) * counts.faded(now);
  }
}
