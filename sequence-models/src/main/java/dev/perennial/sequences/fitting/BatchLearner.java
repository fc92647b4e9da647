package dev.perennial.sequences.fitting;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.perennial.sequences.answer.BatchTensors;
import dev.perennial.sequences.answer.InputSizes;
import dev.perennial.sequences.answer.NetworkReading;
import dev.perennial.sequences.answer.SequenceNetwork;
import dev.perennial.sequences.dataset.PaddedBatch;
import dev.perennial.sequences.loss.EncodedExample;
import dev.perennial.sequences.loss.Losses;
import dev.perennial.sequences.loss.Targets;
import dev.perennial.sequences.network.Dropout;
import dev.perennial.sequences.network.Gradients;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Says what batches cost with the weights as they are, and which way the weights should move. */
final class BatchLearner {
  private final FittingTask task;
  private final Random random = new Random();
  private final Dropout dropout;
  private final SequenceNetwork network;
  private final Losses losses;

  BatchLearner(FittingTask task, Weights weights) {
    this.task = task;
    dropout = new Dropout(task.network().dropout(), random);
    int items = task.encoder().items().size();
    network = new SequenceNetwork(task.network(), InputSizes.of(task.encoder()), weights);
    losses = new Losses(network, weights, items, random);
  }

  /** What is left to chance from here on follows from the seed. */
  void seed(long seed) {
    random.setSeed(seed);
    Tensors.engine().setRandomSeed((int) seed);
  }

  /** Has the weights updated by what a batch costs; its mean loss. */
  double learn(List<EncodedExample> batch, WeightUpdates updates) {
    try (NDManager memory = Tensors.newManager();
        Gradients gradients = Gradients.record()) {
      PaddedBatch padded = padded(batch);
      NetworkReading reading = network.read(BatchTensors.of(padded, memory), dropout);
      NDArray loss = losses.total(reading, targets(batch, padded));
      gradients.backward(Tensors.times(loss, updates.lossScale()));
      updates.apply();
      return loss.getFloat();
    }
  }

  /** Mean loss of batches that nothing is learned from. */
  double loss(Stream<List<EncodedExample>> batches) {
    double[] sum = new double[2];
    batches.forEachOrdered(
        batch -> {
          sum[0] += loss(batch) * batch.size();
          sum[1] += batch.size();
        });
    return sum[0] / sum[1];
  }

  private double loss(List<EncodedExample> batch) {
    try (NDManager memory = Tensors.newManager()) {
      PaddedBatch padded = padded(batch);
      NetworkReading reading = network.read(BatchTensors.of(padded, memory), Dropout.none());
      return losses.validation(reading, targets(batch, padded)).getFloat();
    }
  }

  private static PaddedBatch padded(List<EncodedExample> batch) {
    return PaddedBatch.of(batch.stream().map(EncodedExample::window).toList());
  }

  private Targets targets(List<EncodedExample> batch, PaddedBatch padded) {
    return Targets.of(batch, task.network().bins(), task.typicalValue(), padded.steps(), random);
  }
}
