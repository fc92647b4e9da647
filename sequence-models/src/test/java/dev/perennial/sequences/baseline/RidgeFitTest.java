package dev.perennial.sequences.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RidgeFitTest {

  @Test
  void findsTheWeightsThatMadeTheCounts() {
    double[] weights = fitted(Family.POISSON, (mean, random) -> poisson(mean, random), 1e-6);

    assertThat(weights).containsExactly(new double[] {0.8, -0.4, 0.3}, within(0.05));
  }

  @Test
  void findsTheWeightsThatMadeTheAmounts() {
    double[] weights =
        fitted(
            Family.TWEEDIE,
            (mean, random) -> random.nextInt(3) == 0 ? 3 * mean * 2 * random.nextDouble() : 0,
            1e-6);

    assertThat(weights).containsExactly(new double[] {0.8, -0.4, 0.3}, within(0.1));
  }

  @Test
  void aHeavyPenaltyLeavesTheMean() {
    double[] weights = fitted(Family.POISSON, (mean, random) -> poisson(mean, random), 1e9);

    assertThat(weights[0]).isCloseTo(0, within(1e-4));
    assertThat(weights[2]).isGreaterThan(0.3);
  }

  @ParameterizedTest
  @EnumSource(Family.class)
  void staysFiniteWhereNothingEverHappens(Family family) {
    double[][] rows = {{-1}, {0}, {1}};

    double[] weights = new RidgeFit(family, rows, new double[3], 1).weights();
    assertThat(weights[0]).isZero();
    assertThat(family.mean(weights[1])).isCloseTo(0.5 / 4, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(Family.class)
  void staysFiniteWhereOneInputSaysItAll(Family family) {
    double[][] rows = {{-1}, {-1}, {1}, {1}};

    double[] weights = new RidgeFit(family, rows, new double[] {0, 0, 1, 1}, 0.1).weights();
    assertThat(family.mean(weights[0] + weights[1])).isBetween(0.6, 1.1);
    assertThat(family.mean(weights[1] - weights[0])).isBetween(0.0, 0.3);
  }

  @Property(tries = 100)
  void slopeAndCurvatureAreTheDerivativesOfTheLoss(
      @ForAll Family family,
      @ForAll @DoubleRange(min = -3, max = 3) double score,
      @ForAll @DoubleRange(min = 0, max = 1) double outcome) {
    double step = 1e-5;

    assertThat(family.slope(score, outcome))
        .isCloseTo(
            (family.loss(score + step, outcome) - family.loss(score - step, outcome)) / 2 / step,
            within(1e-6));
    assertThat(family.curvature(score, outcome))
        .isCloseTo(
            (family.slope(score + step, outcome) - family.slope(score - step, outcome)) / 2 / step,
            within(1e-6));
    assertThat(family.score(family.mean(score))).isCloseTo(score, within(1e-9));
  }

  /** Two inputs with the weights .8 and −.4, and .3 as the intercept. */
  private static double[] fitted(Family family, Outcomes outcomes, double penalty) {
    Random random = new Random(5);
    double[][] rows =
        IntStream.range(0, 20_000)
            .mapToObj(i -> new double[] {random.nextGaussian(), random.nextGaussian()})
            .toArray(double[][]::new);
    double[] drawn =
        Arrays.stream(rows)
            .mapToDouble(row -> Math.exp(0.8 * row[0] - 0.4 * row[1] + 0.3))
            .map(mean -> outcomes.draw(mean, random))
            .toArray();
    return new RidgeFit(family, rows, drawn, penalty).weights();
  }

  /** Draws an outcome of a mean. */
  private interface Outcomes {
    double draw(double mean, Random random);
  }

  private static double poisson(double mean, Random random) {
    int count = 0;
    for (double left = mean + Math.log(random.nextDouble()); left > 0; count++) {
      left += Math.log(random.nextDouble());
    }
    return count;
  }
}
