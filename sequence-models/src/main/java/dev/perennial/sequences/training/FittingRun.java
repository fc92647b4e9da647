package dev.perennial.sequences.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.PaddedBatch;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.loss.EncodedExample;
import dev.perennial.sequences.loss.Losses;
import dev.perennial.sequences.loss.Targets;
import dev.perennial.sequences.network.BatchTensors;
import dev.perennial.sequences.network.InputSizes;
import dev.perennial.sequences.network.NetworkReading;
import dev.perennial.sequences.network.SequenceNetwork;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

/** One network on its way from chance to use, epoch by epoch. */
final class FittingRun implements AutoCloseable {
  private final List<Example> examples;
  private final SequenceEncoder encoder;
  private final double typicalValue;
  private final TrainingSettings settings;
  private final ProgressMeter meter;
  private final Random random;
  private final Weights weights;
  private final SequenceNetwork network;
  private final Losses losses;
  private final WeightUpdates updates;

  FittingRun(
      List<Example> examples,
      SequenceEncoder encoder,
      double typicalValue,
      TrainingSettings settings,
      ProgressMeter meter) {
    this.examples = examples;
    this.encoder = encoder;
    this.typicalValue = typicalValue;
    this.settings = settings;
    this.meter = meter;
    random = new Random(settings.seed());
    Tensors.engine().setRandomSeed((int) settings.seed());
    weights = Weights.random(settings.seed());
    network = new SequenceNetwork(settings.network(), InputSizes.of(encoder), weights);
    losses = new Losses(network, weights, encoder.items().size(), random);
    weights.recordGradients();
    int steps = settings.epochs() * Epoch.batches(examples, settings.batchSize());
    updates = new WeightUpdates(weights, settings.learningRate(), steps);
  }

  /** Learns from one epoch; the mean loss. */
  double epoch(int epoch) {
    List<List<EncodedExample>> batches =
        Epoch.draw(examples, encoder, settings.batchSize(), random);
    meter.start(epoch, batches.size());
    for (List<EncodedExample> batch : batches) {
      if (Thread.interrupted()) {
        throw new CancellationException("the training was interrupted in epoch " + epoch);
      }
      meter.add(learn(batch), batch.size());
    }
    return meter.loss();
  }

  private double learn(List<EncodedExample> batch) {
    try (NDManager memory = Tensors.newManager();
        GradientCollector gradients = Tensors.engine().newGradientCollector()) {
      PaddedBatch padded = padded(batch);
      NDArray loss =
          losses.total(network.read(BatchTensors.of(padded, memory), true), targets(batch, padded));
      gradients.backward(loss);
      updates.apply();
      return loss.getFloat();
    }
  }

  /** Mean loss of batches that nothing is learnt from. */
  double loss(List<List<EncodedExample>> batches) {
    double sum = 0;
    int count = 0;
    for (List<EncodedExample> batch : batches) {
      try (NDManager memory = Tensors.newManager()) {
        PaddedBatch padded = padded(batch);
        NetworkReading reading = network.read(BatchTensors.of(padded, memory), false);
        sum += losses.validation(reading, targets(batch, padded)).getFloat() * batch.size();
        count += batch.size();
      }
    }
    return sum / count;
  }

  private static PaddedBatch padded(List<EncodedExample> batch) {
    return PaddedBatch.of(batch.stream().map(EncodedExample::window).toList());
  }

  private Targets targets(List<EncodedExample> batch, PaddedBatch padded) {
    return Targets.of(batch, settings.network().bins(), typicalValue, padded.steps(), random);
  }

  /** The weights as they are now. */
  Weights copyWeights() {
    return weights.copy();
  }

  @Override
  public void close() {
    weights.close();
  }
}
