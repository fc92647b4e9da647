package dev.perennial.sequences.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SimplexFitTest {

  @Test
  void findsTheMixtureThatTheTruthIs() {
    double[] weights = SimplexFit.weights(cases(100_000, .7, .3, 0), 3);
    assertThat(weights[0]).isCloseTo(.7, within(.04));
    assertThat(weights[1]).isCloseTo(.3, within(.04));
    assertThat(weights[2]).isLessThan(.04);
  }

  @Test
  void staysNearEqualWeightsWhereThereIsLittleToLearnFrom() {
    double[] weights = SimplexFit.weights(cases(3, 1, 0, 0), 3);
    assertThat(Arrays.stream(weights).max().orElseThrow()).isLessThan(.7);
    assertThat(Arrays.stream(weights).min().orElseThrow()).isGreaterThan(.1);
  }

  @Test
  void weighsAllTheSameWithoutACase() {
    assertThat(SimplexFit.weights(List.of(), 4)).containsOnly(.25);
  }

  @Property(tries = 30)
  void neverLeavesTheSimplex(@ForAll @IntRange(min = 1, max = 6) int methods, @ForAll long seed) {
    Random random = new Random(seed);
    List<Squared> cases =
        IntStream.range(0, 20)
            .mapToObj(i -> new Squared(random.doubles(methods).toArray(), random.nextGaussian()))
            .toList();
    double[] weights = SimplexFit.weights(cases, methods);
    assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-9));
    assertThat(Arrays.stream(weights).min().orElseThrow()).isNotNegative();
  }

  private static List<Squared> cases(int count, double... truth) {
    Random random = new Random(3);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              double[] words = random.doubles(truth.length).toArray();
              double mixed =
                  IntStream.range(0, truth.length).mapToDouble(m -> truth[m] * words[m]).sum();
              return new Squared(words, mixed + .1 * random.nextGaussian());
            })
        .toList();
  }

  /** A squared error: (mixed − truth)² / 2. */
  @SuppressWarnings("ArrayRecordComponent") // read, never compared
  private record Squared(double[] words, double truth) implements SimplexFit.Case {
    @Override
    public double slope(double mixed) {
      return mixed - truth;
    }
  }
}
