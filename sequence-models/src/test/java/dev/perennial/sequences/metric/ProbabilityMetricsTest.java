package dev.perennial.sequences.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.sequences.metric.ProbabilityMetrics.Scored;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ProbabilityMetricsTest {
  private static final List<Scored> FOUR =
      List.of(
          new Scored(0.9, true),
          new Scored(0.8, false),
          new Scored(0.6, true),
          new Scored(0.1, false));

  @Test
  void measuresFourUsersAsByHand() {
    assertThat(ProbabilityMetrics.auc(FOUR)).isEqualTo(0.75);
    assertThat(ProbabilityMetrics.prAuc(FOUR)).isCloseTo(0.5 + 0.5 * 2 / 3, within(1e-12));
    assertThat(ProbabilityMetrics.brier(FOUR))
        .isCloseTo((0.01 + 0.64 + 0.16 + 0.01) / 4, within(1e-12));
    assertThat(ProbabilityMetrics.logLoss(FOUR))
        .isCloseTo(
            -(Math.log(0.9) + Math.log(0.2) + Math.log(0.6) + Math.log(0.9)) / 4, within(1e-12));
  }

  @Test
  void measuresCalibrationInBinsOfEqualCount() {
    double low = Math.abs((0.1 + 0.6) - 1) / 4;
    double high = Math.abs((0.8 + 0.9) - 1) / 4;
    assertThat(ProbabilityMetrics.calibrationError(FOUR, 2)).isCloseTo(low + high, within(1e-12));
  }

  @Test
  void givesUsersWithTheSameScoreTheSameShare() {
    List<Scored> tied = List.of(new Scored(0.5, true), new Scored(0.5, false));
    assertThat(ProbabilityMetrics.auc(tied)).isEqualTo(0.5);
    assertThat(ProbabilityMetrics.prAuc(tied)).isEqualTo(0.5);
  }

  @Test
  void staysFiniteForOneWhoWasSureAndWrong() {
    assertThat(ProbabilityMetrics.logLoss(List.of(new Scored(1, false)))).isBetween(16.0, 17.0);
  }

  @Property(tries = 200)
  void aucIsTheShareOfPairsInTheRightOrder(@ForAll("answers") List<Scored> answers) {
    double wins = 0;
    double pairs = 0;
    for (Scored yes : answers) {
      for (Scored no : answers) {
        if (yes.happened() && !no.happened()) {
          pairs++;
          wins += yes.score() > no.score() ? 1 : yes.score() == no.score() ? 0.5 : 0;
        }
      }
    }
    double auc = ProbabilityMetrics.auc(answers);
    if (pairs == 0) {
      assertThat(auc).isNaN();
    } else {
      assertThat(auc).isCloseTo(wins / pairs, within(1e-9));
    }
  }

  @Property(tries = 200)
  void noOneIsFurtherOffThanOne(@ForAll("answers") List<Scored> answers) {
    assertThat(ProbabilityMetrics.brier(answers)).isBetween(0.0, 1.0);
    assertThat(ProbabilityMetrics.calibrationError(answers, 10)).isBetween(0.0, 1.0);
  }

  @Provide
  Arbitrary<List<Scored>> answers() {
    Arbitrary<Double> scores = Arbitraries.integers().between(0, 10).map(tenths -> tenths / 10.0);
    return Combinators.combine(scores, Arbitraries.of(true, false))
        .as(Scored::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }
}
