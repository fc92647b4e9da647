package dev.perennial.sequences.fitting;

import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.loss.EncodedExample;
import dev.perennial.sequences.network.NetworkSettings;
import dev.perennial.sequences.network.Weights;
import java.util.List;
import java.util.stream.Stream;

/**
 * The steps of a training, one batch after the other, without the epochs around them: what is timed
 * when trainings are compared. Belongs to one thread; holds native memory until closed.
 */
public final class TrainingSteps implements AutoCloseable {
  private static final double RATE = 1e-4;

  private final Weights weights;
  private final BatchLearner learner;
  private final AdamW optimizer;
  private final WeightUpdates updates;

  /** A training that starts from chance and is to take so many steps. */
  public TrainingSteps(
      NetworkSettings network, SequenceEncoder encoder, double typicalValue, int steps, long seed) {
    weights = Weights.random(seed);
    learner = new BatchLearner(new FittingTask(network, encoder, typicalValue), weights);
    learner.seed(seed);
    weights.recordGradients();
    optimizer = AdamW.of(weights);
    updates = new WeightUpdates(weights, optimizer, RATE, steps);
  }

  /** The weights as they are now. */
  public Weights weights() {
    return weights;
  }

  /** What a batch costs. */
  public double loss(List<EncodedExample> batch) {
    return learner.loss(Stream.of(batch));
  }

  /** Learns from a batch; what it cost. */
  public double learn(List<EncodedExample> batch) {
    return learner.learn(batch, updates);
  }

  @Override
  public void close() {
    optimizer.close();
    weights.close();
  }
}
