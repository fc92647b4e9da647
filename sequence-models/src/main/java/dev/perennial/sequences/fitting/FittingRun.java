package dev.perennial.sequences.fitting;

import dev.perennial.sequences.loss.EncodedExample;
import dev.perennial.sequences.progress.ProgressMeter;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;

/** One network on its way from chance to use, epoch by epoch. */
final class FittingRun implements AutoCloseable {
  private final Chance chance;
  private final FittingState state;
  private final BatchLearner learner;
  private final WeightUpdates updates;
  private final ProgressMeter meter;

  FittingRun(
      Chance chance,
      FittingState state,
      BatchLearner learner,
      WeightUpdates updates,
      ProgressMeter meter) {
    this.chance = chance;
    this.state = state;
    this.learner = learner;
    this.updates = updates;
    this.meter = meter;
  }

  /** How far it has come. */
  FittingState state() {
    return state;
  }

  /** Learns from the next epoch's batches, which are drawn as its random generator says. */
  void epoch(Function<Random, Stream<List<EncodedExample>>> draw) {
    int epoch = state.epoch() + 1;
    long seed = chance.ofEpoch(epoch);
    meter.start(epoch);
    learner.seed(seed);
    try (Stream<List<EncodedExample>> batches = draw.apply(new Random(seed))) {
      batches.forEachOrdered(this::learn);
    }
  }

  private void learn(List<EncodedExample> batch) {
    if (Thread.interrupted()) {
      throw new CancellationException("the training was interrupted");
    }
    meter.add(learner.learn(batch, updates), batch.size());
  }

  /** Mean loss of batches that nothing is learned from. */
  double loss(Stream<List<EncodedExample>> batches) {
    learner.seed(chance.ofEpoch(Chance.EVERY_EPOCH));
    return learner.loss(batches);
  }

  /** The best weights so far, in memory of their own. */
  Fit best() {
    Fit best = state.best();
    return new Fit(best.weights().copy(), best.epochs(), best.validationLoss());
  }

  @Override
  public void close() {
    state.close();
  }
}
