package dev.perennial.sequences.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.sequences.blend.Calibration.Case;
import dev.perennial.sequences.member.Expectation;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void takesBackWhatIsTooSure() {
    Calibration fitted = Calibration.fit(cases(20_000, 0.5, -1));
    assertThat(fitted.slope()).isCloseTo(0.5, within(0.05));
  }

  @Test
  void leavesTheRateOfAnotherSeasonAlone() {
    Calibration fitted = Calibration.fit(cases(20_000, 0.5, -1));
    assertThat(fitted.offset()).isCloseTo(0, within(0.05));
  }

  @Test
  void neverTurnsTheOrderAround() {
    assertThat(Calibration.fit(cases(20_000, -0.5, 0))).isEqualTo(Calibration.none());
  }

  @Test
  void doubtsAFewCases() {
    List<Case> contradicting =
        List.of(new Case(2, false), new Case(2, false), new Case(-2, true), new Case(-2, true));
    assertThat(Calibration.fit(contradicting).slope()).isBetween(0.2, 0.9);
  }

  @Test
  void takesLogOddsAtTheirWordWithoutAFit() {
    assertThat(Calibration.none().apply(1.25)).isEqualTo(1.25);
  }

  private static List<Case> cases(int count, double slope, double offset) {
    Random random = new Random(5);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              double logOdds = 2 * random.nextGaussian();
              double truth = Expectation.probability(slope * logOdds + offset);
              return new Case(logOdds, random.nextDouble() < truth);
            })
        .toList();
  }
}
