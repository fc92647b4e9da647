package dev.perennial.recommender.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class GapSpreadTest {
  private final GapSpread spread = new GapSpread();

  @Test
  void assumesARhythmUntilItKnowsBetter() {
    assertThat(spread.shareWithin(0)).isZero();
    assertThat(spread.shareWithin(0.1)).isLessThan(0.001);
    assertThat(spread.shareWithin(1)).isEqualTo(0.5);
    assertThat(spread.shareWithin(3)).isGreaterThan(0.98);
  }

  @Test
  void learnsThatAStoreKeepsNoRhythm() {
    for (int gap = 1; gap <= 2_000; gap++) {
      spread.add(gap / 1_000.0);
    }

    assertThat(spread.shareWithin(0.1)).isCloseTo(0.05, within(0.005));
    assertThat(spread.shareWithin(1)).isCloseTo(0.5, within(0.005));
  }

  @Property(tries = 200)
  void neverFallsAsTimePasses(
      @ForAll List<@DoubleRange(min = 0, max = 9) Double> gaps,
      @ForAll @DoubleRange(min = 0, max = 9) double some,
      @ForAll @DoubleRange(min = 0, max = 9) double more) {
    GapSpread counted = new GapSpread();
    gaps.forEach(counted::add);

    assertThat(counted.shareWithin(some)).isBetween(0.0, counted.shareWithin(some + more) + 1e-9);
    assertThat(counted.shareWithin(some + more)).isLessThanOrEqualTo(1);
  }
}
