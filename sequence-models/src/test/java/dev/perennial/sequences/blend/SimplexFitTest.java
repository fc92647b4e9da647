package dev.perennial.sequences.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.sequences.member.Expectation;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SimplexFitTest {
  private static final double HARDLY = 1;

  @Test
  void findsTheMixtureThatTheTruthIs() {
    double[] weights = SimplexFit.weights(cases(20_000, .7, .3, 0), 3, HARDLY);
    assertThat(weights[0]).isCloseTo(.7, within(.04));
    assertThat(weights[1]).isCloseTo(.3, within(.04));
    assertThat(weights[2]).isLessThan(.04);
  }

  @Test
  void staysNearEqualWeightsWhereItIsPulledThere() {
    List<Mixture> cases = cases(1_000, 1, 0, 0);
    assertThat(SimplexFit.weights(cases, 3, HARDLY)[0]).isGreaterThan(.8);
    assertThat(SimplexFit.weights(cases, 3, 10_000)[0]).isBetween(.34, .5);
    assertThat(SimplexFit.weights(cases, 3, Double.POSITIVE_INFINITY)).containsOnly(1.0 / 3);
  }

  @Test
  void weighsAllTheSameWithoutACase() {
    assertThat(SimplexFit.weights(List.of(), 4, HARDLY)).containsOnly(.25);
  }

  @Property(tries = 30)
  void neverLeavesTheSimplex(@ForAll @IntRange(min = 1, max = 6) int methods, @ForAll long seed) {
    Random random = new Random(seed);
    List<Mixture> cases =
        IntStream.range(0, 20)
            .mapToObj(i -> mixture(random.doubles(methods).toArray(), random.nextInt(2)))
            .toList();
    double[] weights = SimplexFit.weights(cases, methods, HARDLY);
    assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-9));
    assertThat(Arrays.stream(weights).min().orElseThrow()).isNotNegative();
  }

  /** Whose log odds are a mixture of what the methods say. */
  static List<Mixture> cases(int count, double... truth) {
    Random random = new Random(3);
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              double[] words =
                  IntStream.range(0, truth.length)
                      .mapToDouble(m -> 3 * random.nextGaussian())
                      .toArray();
              double chance = Expectation.probability(mixture(words, 0).mixed(truth));
              return mixture(words, random.nextDouble() < chance ? 1 : 0);
            })
        .toList();
  }

  private static Mixture mixture(double[] words, double outcome) {
    return new Mixture(words, outcome, Deviance.BERNOULLI);
  }
}
