package dev.perennial.predictor.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.lifecycle.ChurnPoint;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ParetoTailTest {
  private static final int HORIZON = 90;

  @Property
  void findsTheLawThatTheCurveFollows(
      @ForAll @DoubleRange(min = 0.05, max = 5) double hazard,
      @ForAll @IntRange(min = 1, max = 500) int days,
      @ForAll @IntRange(min = 90, max = 360) int later) {
    ParetoTail law = new ParetoTail(hazard, days);

    double found = ParetoTail.of(curve(law)).at(later);

    assertThat(found).isCloseTo(law.at(later), within(1e-6));
  }

  @Test
  void goesOnWithAConstantHazardWhereItDoesNotFall() {
    SurvivalCurve constant = SurvivalCurve.constantHazard(0.5, HORIZON);
    SurvivalCurve rising =
        new SurvivalCurve(List.of(new ChurnPoint(45, 0.9), new ChurnPoint(HORIZON, 0.5)));

    assertThat(ParetoTail.of(constant).at(2 * HORIZON)).isCloseTo(0.25, within(1e-6));
    assertThat(ParetoTail.of(rising).at(2 * HORIZON)).isCloseTo(0.25, within(1e-6));
  }

  private static SurvivalCurve curve(ParetoTail law) {
    return new SurvivalCurve(
        List.of(
            new ChurnPoint(HORIZON / 2, law.at(HORIZON / 2.0)),
            new ChurnPoint(HORIZON, law.at(HORIZON))));
  }
}
