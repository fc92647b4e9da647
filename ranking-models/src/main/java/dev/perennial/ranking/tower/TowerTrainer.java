package dev.perennial.ranking.tower;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.perennial.sequences.fitting.AdamW;
import dev.perennial.sequences.fitting.WeightUpdates;
import dev.perennial.sequences.network.Gradients;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;
import java.util.List;
import java.util.Random;

/** Two towers on their way from chance to use. Holds native memory until closed. */
final class TowerTrainer implements AutoCloseable {
  private final TowerSettings settings;
  private final List<ItemContent> contents;
  private final double[] shares;
  private final Random random;
  private final Weights weights;
  private final TowerNetwork network;
  private final AdamW optimizer;
  private final WeightUpdates updates;

  /**
   * Towers that are to learn in so many steps.
   *
   * @param contents each item's
   * @param shares how often each item is what comes next, of all moments
   */
  TowerTrainer(
      TowerSettings settings, List<ItemContent> contents, double[] shares, int steps, long seed) {
    this.settings = settings;
    this.contents = contents;
    this.shares = shares;
    random = new Random(seed);
    weights = Weights.random(seed);
    network = new TowerNetwork(settings, contents.size(), weights);
    weights.recordGradients();
    optimizer = AdamW.of(weights);
    updates = new WeightUpdates(weights, optimizer, settings.learningRate(), steps);
  }

  /** Learns from some moments. */
  void learn(List<Moment> moments) {
    try (NDManager memory = Tensors.newManager();
        Gradients gradients = Gradients.record()) {
      TowerBatch batch = TowerBatch.of(moments, settings.maxSteps());
      NDArray vectors = network.items(batch.tensors(contents, settings.nameless(), random, memory));
      NDArray loss = network.loss(batch, vectors, batch.logChances(shares, memory));
      gradients.backward(Tensors.times(loss, updates.lossScale()));
      updates.apply();
    }
  }

  Random random() {
    return random;
  }

  HeapTowers onHeap() {
    return network.onHeap();
  }

  @Override
  public void close() {
    optimizer.close();
    weights.close();
  }
}
