package dev.perennial.sequences.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.sequences.metric.Probabilities.Point;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ProbabilitiesTest {
  @Property(tries = 300)
  void countingTwiceIsBeingThereTwice(@ForAll("users") DrawnUsers users) {
    for (BiFunction<Probabilities, int[], Double> metric :
        List.<BiFunction<Probabilities, int[], Double>>of(
            Probabilities::auc,
            Probabilities::prAuc,
            Probabilities::logLoss,
            Probabilities::brier,
            (p, counts) -> p.calibrationError(counts, 10),
            (p, counts) -> p.decisions(counts, 0.5).accuracy(),
            (p, counts) -> p.decisions(counts, 0.5).precision(),
            (p, counts) -> p.decisions(counts, 0.5).recall(),
            (p, counts) -> p.decisions(counts, 0.5).f1())) {
      double counted = metric.apply(of(users), users.counts());
      double writtenOut = metric.apply(of(users.writtenOut()), users.writtenOut().counts());
      assertThat(counted).isCloseTo(writtenOut, within(1e-9));
    }
  }

  @Property(tries = 300)
  void averagePrecisionIsThePrecisionWhereverOneIsFound(@ForAll("users") DrawnUsers drawn) {
    DrawnUsers users = drawn.writtenOut();
    double sum = 0;
    double positives = 0;
    for (int user = 0; user < users.size(); user++) {
      if (users.happened()[user]) {
        double threshold = users.expected()[user];
        sum += of(users).decisions(users.counts(), threshold).precision();
        positives++;
      }
    }
    double prAuc = of(users).prAuc(users.counts());
    if (positives == 0) {
      assertThat(prAuc).isNaN();
    } else {
      assertThat(prAuc).isCloseTo(sum / positives, within(1e-9));
    }
  }

  @Property(tries = 300)
  void decidesAsACountOfCallsWould(@ForAll("users") DrawnUsers drawn) {
    DrawnUsers users = drawn.writtenOut();
    double agreed = 0;
    double found = 0;
    for (int user = 0; user < users.size(); user++) {
      boolean called = users.expected()[user] >= 0.5;
      agreed += called == users.happened()[user] ? 1 : 0;
      found += called && users.happened()[user] ? 1 : 0;
    }
    Decisions decisions = of(users).decisions(users.counts(), 0.5);
    assertThat(decisions.accuracy()).isCloseTo(agreed / users.size(), within(1e-9));
    assertThat(decisions.right()).isEqualTo(found);
    if (decisions.called() > 0 && decisions.positives() > 0 && found > 0) {
      assertThat(decisions.f1())
          .isCloseTo(2 / (1 / decisions.precision() + 1 / decisions.recall()), within(1e-9));
    }
  }

  @Property(tries = 300)
  void theAreaUnderTheCurveIsTheAuc(@ForAll("users") DrawnUsers drawn) {
    DrawnUsers users = drawn.writtenOut();
    List<Point> curve = of(users).roc();
    double area = 0;
    for (int i = 1; i < curve.size(); i++) {
      Point from = curve.get(i - 1);
      Point to = curve.get(i);
      area += (to.falseAlarms() - from.falseAlarms()) * (from.found() + to.found()) / 2;
    }
    double auc = of(users).auc(users.counts());
    if (!Double.isNaN(auc)) {
      assertThat(area).isCloseTo(auc, within(1e-9));
    }
  }

  @Test
  void binsHoldEveryoneOnceWithTheirMeans() {
    Probabilities four =
        new Probabilities(
            new double[] {0.9, 0.1, 0.6, 0.8}, new boolean[] {true, false, true, false});

    assertThat(four.reliability(2))
        .extracting(Bin::users, bin -> Math.round(bin.expected() * 100), Bin::actual)
        .containsExactly(tuple(2.0, 35L, 0.5), tuple(2.0, 85L, 0.5));
  }

  @Provide
  Arbitrary<DrawnUsers> users() {
    return DrawnUsers.arbitrary(new double[] {0, 0.1, 0.3, 0.5, 0.6, 0.9, 1}, new double[] {0, 1});
  }

  private static Probabilities of(DrawnUsers users) {
    return new Probabilities(users.expected(), users.happened());
  }
}
