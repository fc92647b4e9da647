package dev.perennial.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceTest {
  private static final int DRAWS = 40_000;

  @Test
  void theSamePurposeOfTheSameThingDrawsTheSame() {
    assertThat(Chance.of(7, "visits", 3).uniform()).isEqualTo(Chance.of(7, "visits", 3).uniform());
  }

  @Test
  void anotherSeedPurposeOrThingDrawsOtherwise() {
    double draw = Chance.of(7, "visits", 3).uniform();

    assertThat(draw)
        .isNotEqualTo(Chance.of(8, "visits", 3).uniform())
        .isNotEqualTo(Chance.of(7, "tastes", 3).uniform())
        .isNotEqualTo(Chance.of(7, "visits", 4).uniform());
  }

  @ParameterizedTest
  @CsvSource({"0.4, 2", "1, 5", "1.5, 28.5", "6, 0.5"})
  void gammaHasItsMeanAndVariance(double shape, double rate) {
    double[] draws = draws(chance -> chance.gamma(shape, rate));

    assertThat(mean(draws)).isCloseTo(shape / rate, within(4 * shape / rate / 100));
    assertThat(variance(draws)).isCloseTo(shape / rate / rate, within(.12 * shape / rate / rate));
  }

  @ParameterizedTest
  @CsvSource({"0.8, 8.2", "6, 2"})
  void betaHasItsMean(double a, double b) {
    assertThat(mean(draws(chance -> chance.beta(a, b)))).isCloseTo(a / (a + b), within(.005));
  }

  @Test
  void poissonHasItsMeanAndVariance() {
    double[] draws = draws(chance -> chance.poisson(1.6));

    assertThat(mean(draws)).isCloseTo(1.6, within(.03));
    assertThat(variance(draws)).isCloseTo(1.6, within(.06));
  }

  @Test
  void drawsAnIndexAsOftenAsItsWeightSays() {
    double[] totals = Cumulative.of(1, 0, 3);

    double[] draws = draws(chance -> chance.oneOf(totals));

    assertThat(draws).doesNotContain(1.0);
    assertThat(mean(draws) / 2).isCloseTo(.75, within(.01));
  }

  @Test
  void whatIsFixedNeverChangesAndFillsTheUnitInterval() {
    double[] values = IntStream.range(0, DRAWS).mapToDouble(i -> Chance.fixed(5, i)).toArray();

    assertThat(Chance.fixed(5, 17)).isEqualTo(values[17]);
    assertThat(mean(values)).isCloseTo(.5, within(.01));
    assertThat(DoubleStream.of(values).min().orElseThrow()).isBetween(0.0, .001);
    assertThat(DoubleStream.of(values).max().orElseThrow()).isBetween(.999, 1.0);
  }

  private static double[] draws(ToDoubleFunction<Chance> law) {
    Chance chance = Chance.of(11, "test", 0);
    return IntStream.range(0, DRAWS).mapToDouble(draw -> law.applyAsDouble(chance)).toArray();
  }

  private static double mean(double[] values) {
    return DoubleStream.of(values).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
  }
}
