package dev.perennial.predictor.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.lifecycle.ChurnPoint;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SurvivalCurveTest {
  private static final SurvivalCurve CURVE =
      new SurvivalCurve(List.of(new ChurnPoint(30, 0.6), new ChurnPoint(90, 0.3)));

  @Property
  void fallsFromOneToTheChurnProbability(
      @ForAll @DoubleRange(min = 0, max = 90) double day,
      @ForAll @DoubleRange(min = 0, max = 90) double later) {
    double before = CURVE.at(Math.min(day, later));
    double after = CURVE.at(Math.max(day, later));

    assertThat(before).isBetween(after, 1.0);
    assertThat(after).isGreaterThanOrEqualTo(0.3 - 1e-12);
  }

  @Property
  void quantilesAreWhereTheirShareOfTheOrdersHasCome(
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
      @ForAll @DoubleRange(min = 0, max = 0.99) double churn,
      @ForAll @IntRange(min = 1, max = 700) int horizonDays) {
    SurvivalCurve curve = SurvivalCurve.constantHazard(churn, horizonDays);

    double days = curve.quantileDays(share);

    assertThat(days).isBetween(0.0, (double) horizonDays);
    assertThat(1 - curve.at(days)).isCloseTo(share * (1 - churn), within(1e-6));
  }

  @Test
  void givesItsPointsBack() {
    assertThat(CURVE.at(0)).isEqualTo(1);
    assertThat(CURVE.at(30)).isCloseTo(0.6, within(1e-12));
    assertThat(CURVE.churnProbability()).isEqualTo(0.3);
  }

  @Test
  void showsTheUsualDaysAndTheHorizon() {
    assertThat(CURVE.shown()).extracting(ChurnPoint::days).containsExactly(7, 14, 30, 60, 90);
    assertThat(SurvivalCurve.constantHazard(0.5, 45).shown())
        .extracting(ChurnPoint::days)
        .containsExactly(7, 14, 30, 45);
  }

  @Test
  void namesADayEvenWhereNoOrderIsToCome() {
    assertThat(SurvivalCurve.constantHazard(1, 90).quantileDays(0.5)).isEqualTo(45);
  }

  @Test
  void refusesACurveThatRises() {
    assertThatThrownBy(
            () -> new SurvivalCurve(List.of(new ChurnPoint(30, 0.3), new ChurnPoint(90, 0.6))))
        .hasMessageContaining("must fall");
  }
}
