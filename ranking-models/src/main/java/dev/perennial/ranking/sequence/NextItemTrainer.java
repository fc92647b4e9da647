package dev.perennial.ranking.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.perennial.sequences.fitting.AdamW;
import dev.perennial.sequences.fitting.WeightUpdates;
import dev.perennial.sequences.network.Dropout;
import dev.perennial.sequences.network.Gradients;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * A network on its way from chance to use, epoch by epoch. Belongs to one thread; holds native
 * memory until closed.
 */
final class NextItemTrainer implements AutoCloseable {
  private final NextItemSettings settings;
  private final int items;
  private final Random random;
  private final Weights weights;
  private final NextItemNetwork network;
  private final Dropout dropout;
  private final AdamW optimizer;
  private final WeightUpdates updates;

  /** A network for so many items that is to learn in so many steps. */
  NextItemTrainer(NextItemSettings settings, int items, int steps, long seed) {
    this.settings = settings;
    this.items = items;
    random = new Random(seed);
    Tensors.engine().setRandomSeed((int) seed);
    weights = Weights.random(seed);
    network = new NextItemNetwork(settings, items, weights);
    weights.recordGradients();
    dropout = new Dropout(settings.dropout(), random);
    optimizer = AdamW.of(weights);
    updates = new WeightUpdates(weights, optimizer, settings.learningRate(), steps);
  }

  /** Learns from one batch. */
  void learn(List<Steps> batch) {
    try (NDManager memory = Tensors.newManager();
        Gradients gradients = Gradients.record()) {
      List<Steps> before = batch.stream().map(Steps::before).toList();
      NDArray read = network.read(StepTensors.of(before, memory), dropout);
      NDArray loss = network.loss(read, Targets.of(batch, memory), competitors(memory));
      gradients.backward(Tensors.times(loss, updates.lossScale()));
      updates.apply();
    }
  }

  private NDArray competitors(NDManager memory) {
    return memory.create(
        settings.negatives() < items
            ? random.ints(settings.negatives(), 0, items).asLongStream().toArray()
            : LongStream.range(0, items).toArray());
  }

  /** The weights as they are now, in memory of their own. */
  Weights weights() {
    return weights.copy();
  }

  Random random() {
    return random;
  }

  @Override
  public void close() {
    optimizer.close();
    weights.close();
  }
}
