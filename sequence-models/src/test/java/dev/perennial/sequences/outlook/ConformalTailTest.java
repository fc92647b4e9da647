package dev.perennial.sequences.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.lifecycle.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConformalTailTest {
  private final Random random = new Random(1);

  @Test
  void coversWhatComesThoughTheDistributionsAreTooNarrow() {
    ConformalTail tail = ConformalTail.fit(depths(4_000, 0.5));
    assertThat(tail.tail()).isLessThan(.05);
    assertThat(coverage(tail, 0.5)).isCloseTo(.9, within(.02));
  }

  @Test
  void isNarrowerWhereTheDistributionsAreTooWide() {
    ConformalTail tail = ConformalTail.fit(depths(4_000, 2));
    assertThat(tail.tail()).isGreaterThan(.05);
    assertThat(coverage(tail, 2)).isCloseTo(.9, within(.02));
  }

  @Test
  void leavesOutNextToNothingOfAHandfulOfCases() {
    assertThat(ConformalTail.fit(depths(8, 1))).isEqualTo(ConformalTail.cautious());
    assertThat(ConformalTail.fit(List.of())).isEqualTo(ConformalTail.cautious());
  }

  /** Values of deviation 1 in distributions that are told to have {@code width}. */
  private List<Double> depths(int cases, double width) {
    List<Double> depths = new ArrayList<>();
    IntStream.range(0, cases).forEach(i -> depths.add(predictive(width).depth(value())));
    return depths;
  }

  private double coverage(ConformalTail tail, double width) {
    Estimate estimate = tail.estimate(predictive(width));
    return IntStream.range(0, 10_000)
            .mapToDouble(i -> value())
            .filter(value -> value >= estimate.low() && value <= estimate.high())
            .count()
        / 10_000.0;
  }

  private double value() {
    return random.nextDouble() < .02 ? 0 : Math.exp(random.nextGaussian());
  }

  private static Predictive predictive(double width) {
    return new ZeroInflatedLogNormal(.02, .98 * Math.exp(width * width / 2), width);
  }
}
