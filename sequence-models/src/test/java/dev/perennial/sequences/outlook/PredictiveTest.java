package dev.perennial.sequences.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PredictiveTest {

  @Property
  void aValuesQuantileIsWhereItsDistributionGetsThere(
      @ForAll @DoubleRange(min = 0, max = .99) double zero,
      @ForAll @DoubleRange(min = .1, max = 3) double deviation,
      @ForAll @DoubleRange(min = .01, max = .99) double p) {
    Predictive value = new ZeroInflatedLogNormal(zero, 120, deviation);
    double quantile = value.quantile(p);
    assertThat(value.atMost(quantile)).isGreaterThanOrEqualTo(p - 1e-9);
    assertThat(value.below(quantile)).isLessThanOrEqualTo(p + 1e-9);
  }

  @Property
  void aCountsQuantileIsWhereItsDistributionGetsThere(
      @ForAll @DoubleRange(min = 0, max = .99) double zero,
      @ForAll @DoubleRange(min = .01, max = 20) double mean,
      @ForAll @DoubleRange(min = .05, max = 50) double shape,
      @ForAll @DoubleRange(min = .01, max = .99) double p) {
    Predictive orders = new ZeroInflatedCount(zero, mean, shape);
    double quantile = orders.quantile(p);
    assertThat(orders.atMost(quantile)).isGreaterThanOrEqualTo(p - 1e-9);
    assertThat(orders.below(quantile)).isLessThanOrEqualTo(p + 1e-9);
  }

  @Test
  void aCountHasItsMean() {
    Predictive orders = new ZeroInflatedCount(.4, 2.5, 1.3);
    double mean =
        IntStream.range(1, 500).mapToDouble(n -> n * (orders.atMost(n) - orders.below(n))).sum();
    assertThat(mean).isCloseTo(2.5, within(1e-6));
  }

  @Test
  void aValueHasItsMean() {
    Predictive value = new ZeroInflatedLogNormal(.4, 100, .8);
    double mean =
        IntStream.range(0, 200_000)
            .mapToDouble(i -> value.quantile((i + .5) / 200_000))
            .average()
            .orElse(0);
    assertThat(mean).isCloseTo(100, within(.5));
  }

  @Test
  void nobodyIsExpectedToOrderLessThanOnceIfAtAll() {
    assertThat(new ZeroInflatedCount(.4, .2, 1).mean()).isEqualTo(.6);
  }

  @Test
  void whatIsCertainIsNothing() {
    Predictive nothing = new ZeroInflatedLogNormal(1, 0, 1);
    assertThat(nothing.quantile(.999)).isZero();
    assertThat(nothing.depth(5)).isZero();
    assertThat(nothing.depth(0)).isEqualTo(1);
  }
}
