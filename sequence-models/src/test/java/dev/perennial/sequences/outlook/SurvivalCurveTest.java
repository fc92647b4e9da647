package dev.perennial.sequences.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.sequences.outlook.SurvivalCurve.Point;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SurvivalCurveTest {
  private static final SurvivalCurve CURVE =
      new SurvivalCurve(List.of(new Point(7, .8), new Point(14, .4), new Point(28, .3)));

  @Property
  void neverRisesFromOne(
      @ForAll @DoubleRange(min = 0, max = 400) double one,
      @ForAll @DoubleRange(min = 0, max = 400) double other) {
    double earlier = CURVE.noOrderWithin(Math.min(one, other));
    double later = CURVE.noOrderWithin(Math.max(one, other));
    assertThat(later).isBetween(0.0, earlier);
    assertThat(earlier).isBetween(0.0, 1.0);
  }

  @Test
  void goesThroughItsPoints() {
    assertThat(CURVE.noOrderWithin(0)).isEqualTo(1);
    assertThat(CURVE.noOrderWithin(7)).isCloseTo(.8, within(1e-12));
    assertThat(CURVE.noOrderWithin(28)).isCloseTo(.3, within(1e-12));
  }

  @Test
  void goesOnAtTheLastPace() {
    double pace = .3 / .4;
    assertThat(CURVE.noOrderWithin(42)).isCloseTo(.3 * pace, within(1e-12));
  }

  @Test
  void hasItsMedianWhereHalfHaveOrdered() {
    double median = CURVE.medianDays().orElseThrow();
    assertThat(median).isBetween(7.0, 14.0);
    assertThat(CURVE.noOrderWithin(median)).isCloseTo(.5, within(1e-12));
  }

  @Test
  void hasNoMedianWhereMostNeverOrder() {
    assertThat(new SurvivalCurve(List.of(new Point(7, .9))).medianDays()).isEmpty();
  }

  @Test
  void refusesToRise() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SurvivalCurve(List.of(new Point(7, .8), new Point(14, .9))))
        .withMessageContaining("noOrder=0.9");
  }
}
