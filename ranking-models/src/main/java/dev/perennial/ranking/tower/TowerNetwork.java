package dev.perennial.ranking.tower;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;

/**
 * Both towers in the engine (Yi et al. 2019, Sampling-bias-corrected neural modeling for large
 * corpus item recommendations): an item's vector from its own numbers and its content, a user's
 * from the vectors of the items of the past. Holds no memory of its own but its weights'. B
 * moments, U items, K places, D width.
 */
final class TowerNetwork {
  private static final double DEVIATION = 0.1;

  private final double temperature;
  private final NDArray own; // [V, D]
  private final NDArray words; // [P, D]
  private final Layers items;
  private final Layers users;

  TowerNetwork(TowerSettings settings, int items, Weights weights) {
    int width = settings.width();
    temperature = settings.temperature();
    own = weights.normal("own", DEVIATION, items, width);
    words = weights.normal("words", DEVIATION, ItemContent.PLACES, width);
    this.items = Layers.of("items", width, width, weights);
    users = Layers.of("users", 2 * width, width, weights);
  }

  /** Items' vectors: [U, D] */
  NDArray items(TowerItems some) {
    NDArray content = Tensors.rows(words, some.places()).mul(some.weights()).sum(new int[] {1});
    NDArray raw = Tensors.rows(own, some.rows()).mul(some.named()).add(content); // [U, D]
    return items.apply(raw, raw);
  }

  /** Users' vectors from the two profiles, each [B, D]: [B, D] */
  NDArray users(NDArray newest, NDArray all) {
    return users.apply(newest.concat(all, 1), newest.add(all));
  }

  /**
   * Mean −log probability of what came next among all items of the batch, of which popular ones are
   * less surprising to see.
   *
   * @param vectors [U, D]
   * @param logChances [U]
   */
  NDArray loss(TowerBatch batch, NDArray vectors, NDArray logChances) {
    NDManager memory = vectors.getManager();
    NDArray newest = batch.profile(Profile.SHORT, memory).matMul(vectors); // [B, D]
    NDArray all = batch.profile(Profile.LONG, memory).matMul(vectors); // [B, D]
    NDArray cosines = users(newest, all).matMul(vectors.transpose()); // [B, U]
    NDArray scores = Tensors.times(cosines, 1 / temperature).sub(logChances);
    NDArray logShares = scores.logSoftmax(1).reshape(new Shape(-1));
    return logShares.take(batch.targets(memory)).mean().neg();
  }

  /** What it takes to serve, on the heap. */
  HeapTowers onHeap() {
    int width = Math.toIntExact(own.getShape().get(1));
    return new HeapTowers(
        width, own.toFloatArray(), words.toFloatArray(), items.onHeap(), users.onHeap());
  }
}
