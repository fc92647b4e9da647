package dev.perennial.sequences.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class GaussFunctionTest {
  private static final double TINY = 1e-10;

  @Property
  void isItsPowerSeries(
      @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 1_000) double b,
      @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 1_000) double more,
      @ForAll @DoubleRange(min = 0, max = 0.9) double z) {
    double c = b + 1 + more;
    double term = 1;
    double sum = 1;
    for (int n = 0; term > 1e-17 * sum; n++) {
      term *= (b + n) / (c + n) * z;
      sum += term;
    }

    assertThat(GaussFunction.of(b, c, z)).isCloseTo(sum, withinPercentage(TINY));
  }

  @Test
  void isTheLogarithmItShouldBeNearOne() {
    double z = 0.9999;

    assertThat(GaussFunction.of(1, 2, z)).isCloseTo(-Math.log(1 - z) / z, withinPercentage(TINY));
  }

  /** Reference: mpmath 1.3, 40 digits. */
  @Test
  void keepsTwelveDigitsWhereThePowerSeriesIsSlow() {
    assertThat(GaussFunction.of(0.5, 1.501, 0.9999))
        .isCloseTo(5.279494602366502, withinPercentage(TINY));
    assertThat(GaussFunction.of(200, 202, 0.9999))
        .isCloseTo(187.25049470493464, withinPercentage(TINY));
  }
}
