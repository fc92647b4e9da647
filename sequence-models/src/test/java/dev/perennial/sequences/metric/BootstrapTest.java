package dev.perennial.sequences.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private final Bootstrap bootstrap = new Bootstrap(1000, 7);

  @Test
  void coversTheMeanOfWhatItDrawsFrom() {
    Estimate share = bootstrap.estimate(400, BootstrapTest::shareOfEven);
    assertThat(share.value()).isEqualTo(0.5);
    assertThat(share.low()).isBetween(0.43, 0.47);
    assertThat(share.high()).isBetween(0.53, 0.57);
  }

  @Test
  void drawsTheSameFromTheSameSeed() {
    assertThat(bootstrap.estimate(50, BootstrapTest::shareOfEven).draws())
        .isEqualTo(new Bootstrap(1000, 7).estimate(50, BootstrapTest::shareOfEven).draws());
  }

  @Property(tries = 50)
  void drawsAsManyAsThereAre(@ForAll @IntRange(min = 1, max = 300) int users, @ForAll long seed) {
    new Bootstrap(5, seed)
        .forEachDraw(
            users,
            counts -> {
              assertThat(counts).hasSize(users);
              assertThat(Arrays.stream(counts).sum()).isEqualTo(users);
            });
  }

  @Test
  void callsADifferenceRealOnlyWhereZeroLiesOutside() {
    assertThat(estimate(-0.1, 0.2).excludesZero()).isFalse();
    assertThat(estimate(0.1, 0.2).excludesZero()).isTrue();
    assertThat(estimate(-0.2, -0.1).excludesZero()).isTrue();
  }

  @Test
  void whatTwoShareCancelsOut() {
    Estimate one = bootstrap.estimate(100, BootstrapTest::shareOfEven);
    Estimate other = bootstrap.estimate(100, counts -> shareOfEven(counts) - 0.01);

    Estimate difference = one.minus(other);

    assertThat(one.high() - one.low()).isGreaterThan(0.1);
    assertThat(difference.low()).isCloseTo(0.01, within(1e-12));
    assertThat(difference.high()).isCloseTo(0.01, within(1e-12));
  }

  @Test
  void takesTheMeanDrawByDraw() {
    Estimate mean =
        Estimate.mean(
            List.of(new Estimate(1, new double[] {0, 2}), new Estimate(2, new double[] {4, 0})));

    assertThat(mean.value()).isEqualTo(1.5);
    assertThat(mean.draws()).containsExactly(2, 1);
  }

  private static Estimate estimate(double low, double high) {
    return new Estimate((low + high) / 2, new double[] {low, high});
  }

  private static double shareOfEven(int[] counts) {
    return IntStream.range(0, counts.length).filter(i -> i % 2 == 0).map(i -> counts[i]).sum()
        / (double) counts.length;
  }
}
