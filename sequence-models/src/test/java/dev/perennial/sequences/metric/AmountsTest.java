package dev.perennial.sequences.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AmountsTest {
  @Property(tries = 300)
  void countingTwiceIsBeingThereTwice(@ForAll("users") DrawnUsers users) {
    for (BiFunction<Amounts, int[], Double> metric :
        List.<BiFunction<Amounts, int[], Double>>of(
            Amounts::meanAbsoluteError,
            Amounts::rootMeanSquaredError,
            Amounts::bias,
            Amounts::pearson,
            Amounts::spearman,
            Amounts::normalizedGini,
            Amounts::topDecileShare,
            Amounts::topDecileCeiling)) {
      double counted = metric.apply(of(users), users.counts());
      double writtenOut = metric.apply(of(users.writtenOut()), users.writtenOut().counts());
      if (!Double.isNaN(counted) || !Double.isNaN(writtenOut)) {
        assertThat(counted).isCloseTo(writtenOut, within(1e-9));
      }
    }
  }

  @Property(tries = 300)
  void spearmanIsThePearsonOfMeanRanks(@ForAll("users") DrawnUsers drawn) {
    DrawnUsers users = drawn.writtenOut();
    DrawnUsers ranks =
        new DrawnUsers(ranks(users.expected()), ranks(users.actual()), users.counts());

    double spearman = of(users).spearman(users.counts());

    if (!Double.isNaN(spearman)) {
      assertThat(spearman).isCloseTo(of(ranks).pearson(ranks.counts()), within(1e-9));
    }
  }

  /** One more than all below, and half of those beside. */
  private static double[] ranks(double[] values) {
    return Arrays.stream(values)
        .map(
            value ->
                Arrays.stream(values).filter(other -> other < value).count()
                    + (Arrays.stream(values).filter(other -> other == value).count() + 1) / 2.0)
        .toArray();
  }

  @Property(tries = 300)
  void giniIsTheCovarianceWithTheRank(@ForAll("users") DrawnUsers drawn) {
    DrawnUsers users = drawn.writtenOut();
    double inExpectedOrder = covariance(ranks(users.expected()), users.actual());
    double inItsOwn = covariance(ranks(users.actual()), users.actual());

    double gini = of(users).normalizedGini(users.counts());

    if (Math.abs(inItsOwn) > 1e-9) {
      assertThat(gini).isCloseTo(inExpectedOrder / inItsOwn, within(1e-9));
    }
  }

  private static double covariance(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    return IntStream.range(0, x.length).mapToDouble(i -> (x[i] - meanX) * (y[i] - meanY)).sum();
  }

  @Property(tries = 300)
  void nobodyFindsMoreInTheTopThanOneWhoKnows(@ForAll("users") DrawnUsers users) {
    double share = of(users).topDecileShare(users.counts());

    if (!Double.isNaN(share)) {
      assertThat(share).isBetween(0.0, of(users).topDecileCeiling(users.counts()) + 1e-9);
    }
  }

  @Test
  void measuresThreeUsersAsByHand() {
    Amounts three = new Amounts(new double[] {1, 2, 3}, new double[] {0, 4, 2});
    int[] once = {1, 1, 1};

    assertThat(three.meanAbsoluteError(once)).isCloseTo(4 / 3.0, within(1e-12));
    assertThat(three.rootMeanSquaredError(once)).isCloseTo(Math.sqrt(2), within(1e-12));
    assertThat(three.bias(once)).isCloseTo(0, within(1e-12));
    assertThat(three.spearman(once)).isCloseTo(0.5, within(1e-12));
    assertThat(three.pearson(once)).isCloseTo(2 / Math.sqrt(2 * 8), within(1e-12));
    assertThat(three.normalizedGini(once)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void aTenthOfTwentyUsersAreTheTwoOfWhomTheMostWasExpected() {
    double[] expected = IntStream.range(0, 20).asDoubleStream().toArray();
    double[] actual = new double[20];
    Arrays.fill(actual, 1);
    actual[19] = 21;

    Amounts twenty = new Amounts(expected, actual);

    assertThat(twenty.topDecileShare(Bootstrap.everyone(20))).isCloseTo(22 / 40.0, within(1e-12));
    assertThat(twenty.deciles()).hasSize(10);
    assertThat(twenty.deciles().getFirst()).isEqualTo(new Bin(2, 18.5, 11));
  }

  @Provide
  Arbitrary<DrawnUsers> users() {
    return DrawnUsers.arbitrary(new double[] {0, 0.5, 1, 2, 7}, new double[] {0, 0, 1, 3, 20});
  }

  private static Amounts of(DrawnUsers users) {
    return new Amounts(users.expected(), users.actual());
  }
}
