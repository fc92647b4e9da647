package dev.perennial.sequences.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.NextEvent;
import dev.perennial.sequences.dataset.HazardBins;
import dev.perennial.sequences.dataset.Outcome;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LossesIT {
  private static final int MANY_ITEMS = 30_000;

  private final NDManager memory = Tensors.newManager();

  @AfterEach
  void close() {
    memory.close();
  }

  @Test
  void notKnowingCostsOneBitABinAtRisk() {
    NDArray loss = Losses.hazard(rows(2, 0, 0, 0, 0), rows(2, 0, 1, 0, 0), rows(2, 1, 1, 1, 0));
    assertThat(loss.getFloat()).isCloseTo((float) (1.5 * Math.log(2)), within(1e-6f));
  }

  @Test
  void beingSureAndWrongCostsTheLogOdds() {
    NDArray loss = Losses.hazard(rows(1, 20), rows(1, 0), rows(1, 1));
    assertThat(loss.getFloat()).isCloseTo(20, within(1e-3f));
  }

  @Test
  void binsAfterTheFirstOrderOrNotObservedAreNotAtRisk() {
    UserTargets.InMemory came =
        came(ordered(9, 28, false), ordered(9, 12, true), silent(13, true), silent(28, false));
    assertThat(came.ordered().toFloatArray())
        .containsExactly(0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(came.atRisk().toFloatArray())
        .containsExactly(1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 1, 1);
    assertThat(came.known().toFloatArray()).containsExactly(1, 0, 0, 1);
    assertThat(came.nextEvent().sum(new int[] {1}).toFloatArray()).containsExactly(1, 0, 0, 1);
    assertThat(came.logValue().toFloatArray()).containsExactly((float) Math.log(4), 0, 0, 0);
  }

  @Test
  void choicesThatAreNotKnownCostNothing() {
    double expected = Math.log(Math.exp(1) + Math.exp(2)) - 2;
    assertThat(Losses.choice(rows(2, 1, 2, 9, 9), rows(2, 0, 1, 0, 0)).getFloat())
        .isCloseTo((float) expected, within(1e-5f));
  }

  @Test
  void ordersOfLikeUsersCostWhatPoissonSays() {
    double mean = 2.5;
    NDArray loss = Losses.orders(numbers(Math.log(mean)), numbers(8), came(ordered(9, 28, false)));
    double poisson = mean - 3 * Math.log(mean) + Math.log(6);
    assertThat(loss.getFloat()).isCloseTo((float) poisson, within(5e-3f));
  }

  @Test
  void ordersOfUnlikeUsersCostWhatTheGeometricSays() {
    double mean = 2;
    double shapeOfOne = Math.log(1 - 0.05);
    NDArray loss =
        Losses.orders(
            numbers(Math.log(mean), 0),
            numbers(shapeOfOne, 0),
            came(ordered(9, 28, false), ordered(9, 12, true)));
    double geometric = -(3 * Math.log(mean / (1 + mean)) - Math.log(1 + mean));
    assertThat(loss.getFloat()).isCloseTo((float) geometric, within(1e-4f));
  }

  @Test
  void theHazardsAndTheValueAreOneLikelihood() {
    double[] deviations = {0.5, 0.5};
    NDArray value =
        Losses.value(
            numbers(1, 7), numbers(deviations), came(ordered(9, 28, false), silent(28, false)));
    double distance = (Math.log(4) - 1) / 0.5;
    double density = Math.exp(-distance * distance / 2) / (0.5 * Math.sqrt(2 * Math.PI));
    assertThat(value.getFloat()).isCloseTo((float) -Math.log(density), within(1e-5f));
  }

  @Test
  void anUncertainQuestionCountsLess() {
    try (Weights weights = Weights.random(1)) {
      TaskWeights tasks = new TaskWeights(new float[] {1, 1}, new double[] {1, 2}, weights);
      NDList losses = new NDList(memory.create(3f), memory.create(-1f));
      assertThat(tasks.fixed(losses).getFloat()).isEqualTo(2.5f);
      assertThat(tasks.learned(losses).getFloat()).isEqualTo(2.5f);

      weights.arrays().iterator().next().set(new float[] {100, -100});
      double bounded = 3 * Math.exp(-1.5) + 1.5 - 0.5 * Math.exp(1.5) - 1.5;
      assertThat(tasks.learned(losses).getFloat()).isCloseTo((float) bounded, within(1e-5f));
    }
  }

  @Test
  void itemsToBeFoundAreAmongThoseThatCompete() {
    ItemTargets targets = ItemTargets.none();
    targets.add(0, List.of(25_000, 17));
    targets.add(4, List.of(0, 1));
    targets.add(5, List.of(29_999));
    Optional<long[]> candidates = targets.candidates(MANY_ITEMS, new SplittableRandom(1));
    assertThat(candidates.orElseThrow()).contains(25_000, 17, 29_999).doesNotHaveDuplicates();
    assertThat(targets.rows(memory).toLongArray()).containsExactly(0, 5);
    assertThat(targets.candidates(ItemTargets.ALL_COMPETE, new SplittableRandom(1))).isEmpty();
  }

  @Test
  void findingCostsTheMeanOverUsersOfTheMeanOverTheirItems() {
    ItemTargets targets = ItemTargets.none();
    targets.add(0, List.of(25_000, 17));
    targets.add(1, List.of(17));
    Optional<long[]> candidates = Optional.of(new long[] {17, 4, 25_000});
    NDArray logProbabilities = memory.create(new float[] {-1, -2, -3, -4, -5, -6}, new Shape(2, 3));
    NDArray loss = targets.loss(logProbabilities, candidates);
    assertThat(loss.getFloat()).isCloseTo(((3 + 1) / 2f + 4) / 2, within(1e-6f));
  }

  private UserTargets.InMemory came(Outcome... outcomes) {
    return new UserTargets(List.of(outcomes), HazardBins.of(28), 5).in(memory);
  }

  /** Three orders of 20 altogether, the first after so many days. */
  private static Outcome ordered(double firstOrderDays, double observedDays, boolean censored) {
    return new Outcome(
        3,
        20,
        Optional.of(LifecycleStage.RETENTION),
        List.of(2),
        OptionalDouble.of(firstOrderDays),
        NextEvent.CART,
        observedDays,
        censored);
  }

  private static Outcome silent(double observedDays, boolean censored) {
    return new Outcome(
        0,
        0,
        Optional.empty(),
        List.of(),
        OptionalDouble.empty(),
        NextEvent.NONE,
        observedDays,
        censored);
  }

  private NDArray rows(int rows, double... values) {
    return numbers(values).reshape(rows, values.length / rows);
  }

  private NDArray numbers(double... values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return memory.create(floats);
  }
}
