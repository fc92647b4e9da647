package dev.perennial.sequences.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.sequences.baseline.LogisticRegression.Row;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

  @Test
  void findsTheOddsOfTwoGroups() {
    List<Row> rows =
        List.of(row(0, true), row(0, false), row(0, false), row(0, false), row(1, true));
    LogisticRegression fitted =
        LogisticRegression.fit(IntStream.range(0, 5).mapToObj(rows::get).toList(), 1e-3);
    assertThat(fitted.probability(0)).isCloseTo(0.25, within(0.01));
    assertThat(fitted.probability(1)).isGreaterThan(0.9);
  }

  @Test
  void findsTheWeightsThatMadeTheData() {
    Random random = new Random(3);
    List<Row> rows =
        IntStream.range(0, 20_000)
            .mapToObj(
                i -> {
                  double[] x = {random.nextGaussian(), random.nextGaussian()};
                  double p = 1 / (1 + Math.exp(-(1.5 * x[0] - 0.5 * x[1] + 0.3)));
                  return new Row(x, random.nextDouble() < p);
                })
            .toList();
    double[] weights = LogisticRegression.fit(rows, 1e-6).weights();
    assertThat(weights).containsExactly(new double[] {1.5, -0.5, 0.3}, within(0.08));
  }

  @Test
  void aPenaltyKeepsSeparableDataFinite() {
    LogisticRegression fitted = LogisticRegression.fit(List.of(row(0, false), row(1, true)), 1);
    assertThat(fitted.weights()[0]).isBetween(0.1, 2.0);
  }

  private static Row row(double input, boolean happened) {
    return new Row(new double[] {input}, happened);
  }
}
