package dev.perennial.sequences.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.perennial.sequences.network.Tensors;
import java.util.List;
import java.util.Optional;
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
  void notKnowingCostsOneBit() {
    NDArray loss = Losses.churn(numbers(0, 0), numbers(0, 1));
    assertThat(loss.getFloat()).isCloseTo((float) Math.log(2), within(1e-6f));
  }

  @Test
  void beingSureAndWrongCostsTheLogOdds() {
    NDArray loss = Losses.churn(numbers(20), numbers(0));
    assertThat(loss.getFloat()).isCloseTo(20, within(1e-3f));
  }

  @Test
  void stagesThatAreNotKnownCostNothing() {
    NDArray scores = memory.create(new float[] {1, 2, 9, 9}, new Shape(2, 2));
    NDArray known = memory.create(new float[] {0, 1, 0, 0}, new Shape(2, 2));
    double expected = Math.log(Math.exp(1) + Math.exp(2)) - 2;
    assertThat(Losses.stage(scores, known).getFloat()).isCloseTo((float) expected, within(1e-5f));
  }

  @Test
  void ordersOfLikeUsersCostWhatPoissonSays() {
    double mean = 2.5;
    NDArray loss = Losses.orders(numbers(Math.log(mean)), numbers(8), numbers(3));
    double poisson = mean - 3 * Math.log(mean) + Math.log(6);
    assertThat(loss.getFloat()).isCloseTo((float) poisson, within(5e-3f));
  }

  @Test
  void ordersOfUnlikeUsersCostWhatTheGeometricSays() {
    double mean = 2;
    double shapeOfOne = Math.log(1 - 0.05);
    NDArray loss = Losses.orders(numbers(Math.log(mean)), numbers(shapeOfOne), numbers(3));
    double geometric = -(3 * Math.log(mean / (1 + mean)) - Math.log(1 + mean));
    assertThat(loss.getFloat()).isCloseTo((float) geometric, within(1e-4f));
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

  private NDArray numbers(double... values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return memory.create(floats);
  }
}
