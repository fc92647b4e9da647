package dev.perennial.sequences.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.sequences.baseline.LogisticRegression.Row;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void takesBackWhatIsTooSure() {
    Calibration fitted = Calibration.fit(rows(0.5, -1));
    assertThat(fitted.slope()).isCloseTo(0.5, within(0.05));
  }

  @Test
  void leavesTheRateOfAnotherSeasonAlone() {
    Calibration fitted = Calibration.fit(rows(0.5, -1));
    assertThat(fitted.offset()).isCloseTo(0, within(0.05));
  }

  @Test
  void neverTurnsTheOrderAround() {
    assertThat(Calibration.fit(rows(-0.5, 0))).isEqualTo(Calibration.none());
  }

  @Test
  void takesLogOddsAtTheirWordWithoutAFit() {
    assertThat(Calibration.none().probability(0)).isEqualTo(0.5);
    assertThat(Calibration.none().probability(Math.log(3))).isCloseTo(0.75, within(1e-12));
  }

  private static List<Row> rows(double slope, double offset) {
    Random random = new Random(5);
    return IntStream.range(0, 20_000)
        .mapToObj(
            i -> {
              double logOdds = 2 * random.nextGaussian();
              double truth = 1 / (1 + Math.exp(-(slope * logOdds + offset)));
              return new Row(new double[] {logOdds}, random.nextDouble() < truth);
            })
        .toList();
  }
}
