package dev.perennial.recommender.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.recommender.policy.Exploration;
import dev.perennial.recommender.select.Draw.Drawn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DrawTest {
  private static final int DRAWS = 40_000;

  /** More than six standard deviations of a frequency among so many draws. */
  private static final double NOISE = 6 * 0.5 / Math.sqrt(DRAWS);

  @Test
  void withoutExplorationTheBestComesForCertain() {
    Draw draw = new Draw(Exploration.off(), new Random(1));

    assertThat(draw.next(new double[] {0.2, 0.9, 0.9}, 3)).isEqualTo(new Drawn(1, 1));
  }

  @Test
  void propensitiesAreTheFrequenciesOfWholeLists() {
    Draw draw = new Draw(new Exploration(0.4, 0.5), new Random(42));
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Double> propensities = new HashMap<>();

    for (int time = 0; time < DRAWS; time++) {
      StringBuilder list = new StringBuilder();
      double propensity = list(draw, new double[] {1, 0.7, 0.1}, list);
      counts.merge(list.toString(), 1, Integer::sum);
      propensities.putIfAbsent(list.toString(), propensity);
      assertThat(propensity).isCloseTo(propensities.get(list.toString()), within(1e-12));
    }

    assertThat(counts).hasSize(6);
    assertThat(propensities.values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(1, within(1e-9));
    counts.forEach(
        (list, count) ->
            assertThat((double) count / DRAWS)
                .as(list)
                .isCloseTo(propensities.get(list), within(NOISE)));
  }

  @Test
  void aSmallerTemperatureDrawsTheBestMoreOften() {
    double[] worths = {1, 0.8};

    assertThat(probabilityOfBest(new Exploration(1, 0.05), worths))
        .isGreaterThan(probabilityOfBest(new Exploration(1, 0.5), worths))
        .isCloseTo(1 / (1 + Math.exp(-4)), within(1e-9));
  }

  @Property
  void whatIsDrawnIsThereAndWasPossible(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = -1, max = 1) Double> worths,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll long seed) {
    double[] array = worths.stream().mapToDouble(Double::doubleValue).toArray();

    Drawn drawn = new Draw(new Exploration(share, 0.1), new Random(seed)).next(array, array.length);

    assertThat(drawn.place()).isBetween(0, array.length - 1);
    assertThat(drawn.probability()).isGreaterThan(0).isLessThanOrEqualTo(1);
  }

  private static double probabilityOfBest(Exploration exploration, double[] worths) {
    Draw draw = new Draw(exploration, new Random(3));
    Drawn drawn = draw.next(worths, worths.length);
    while (drawn.place() != 0) {
      drawn = draw.next(worths, worths.length);
    }
    return drawn.probability();
  }

  /**
   * Draws all three without putting back, writes their names, and returns the list's propensity.
   */
  private static double list(Draw draw, double[] worths, StringBuilder written) {
    double[] left = worths.clone();
    StringBuilder names = new StringBuilder("abc");
    double propensity = 1;
    for (int size = left.length; size > 0; size--) {
      Drawn drawn = draw.next(left, size);
      propensity *= drawn.probability();
      written.append(names.charAt(drawn.place()));
      names.deleteCharAt(drawn.place());
      System.arraycopy(left, drawn.place() + 1, left, drawn.place(), size - drawn.place() - 1);
    }
    return propensity;
  }
}
