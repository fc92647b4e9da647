package dev.perennial.sequences.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PopulationStabilityTest {
  @Test
  void measuresTwoBinsAsByHand() {
    double byHand = 0.25 * Math.log(1.5) + -0.25 * Math.log(0.5);

    assertThat(PopulationStability.index(List.of(0.5, 0.5), List.of(0.75, 0.25)))
        .isCloseTo(byHand, within(1e-12))
        .isCloseTo(0.274653, within(1e-6));
  }

  @Test
  void countsAnEmptyBinAsAlmostEmpty() {
    assertThat(PopulationStability.index(List.of(1.0, 0.0), List.of(0.9, 0.1)))
        .isCloseTo(-0.1 * Math.log(0.9) + 0.0999 * Math.log(1000), within(1e-12));
  }

  @Test
  void refusesOtherBins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PopulationStability.index(List.of(1.0), List.of(0.5, 0.5)))
        .withMessageContaining("1 bins cannot be compared with 2");
  }

  @Property(tries = 200)
  void isNothingForTheSameDistribution(@ForAll("shares") List<Double> shares) {
    assertThat(PopulationStability.index(shares, List.copyOf(shares))).isZero();
  }

  @Property(tries = 200)
  void isSomethingForAnother(
      @ForAll("shares") List<Double> expected, @ForAll("shares") List<Double> actual) {
    double index = PopulationStability.index(expected, actual);

    if (expected.equals(actual)) {
      assertThat(index).isZero();
    } else {
      assertThat(index).isPositive();
    }
  }

  @Property(tries = 200)
  void isTheSameInBothDirections(
      @ForAll("shares") List<Double> expected, @ForAll("shares") List<Double> actual) {
    assertThat(PopulationStability.index(expected, actual))
        .isCloseTo(PopulationStability.index(actual, expected), within(1e-12));
  }

  /** Of four bins; some are empty. */
  @Provide
  Arbitrary<List<Double>> shares() {
    return Arbitraries.integers()
        .between(0, 20)
        .list()
        .ofSize(4)
        .filter(counts -> counts.stream().anyMatch(count -> count > 0))
        .map(PopulationStabilityTest::shares);
  }

  private static List<Double> shares(List<Integer> counts) {
    double sum = counts.stream().mapToInt(Integer::intValue).sum();
    return counts.stream().map(count -> count / sum).toList();
  }
}
