package dev.perennial.ranking.tower;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import dev.perennial.sequences.network.Dense;
import dev.perennial.sequences.network.Weights;

/**
 * A tower in the engine: two layers with a way around them, {@code unit(around + second(relu(
 * first(input))))}. R rows, N numbers in, D out.
 */
record Layers(Dense first, Dense second) {
  private static final double SMALL = 1e-12;

  static Layers of(String name, int in, int out, Weights weights) {
    return new Layers(
        weights.dense(name + ".first", out, in), weights.dense(name + ".second", out, out));
  }

  /** [R, N], [R, D] → [R, D], each row of length 1 */
  NDArray apply(NDArray input, NDArray around) {
    NDArray sum = around.add(second.apply(Activation.relu(first.apply(input)))); // [R, D]
    return sum.div(sum.square().sum(new int[] {1}, true).add(SMALL).sqrt());
  }

  /** The same on the heap. */
  HeapTower onHeap() {
    return new HeapTower(
        first.weight().toFloatArray(),
        first.bias().toFloatArray(),
        second.weight().toFloatArray(),
        second.bias().toFloatArray());
  }
}
