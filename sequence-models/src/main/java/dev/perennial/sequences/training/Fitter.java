package dev.perennial.sequences.training;

import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.loss.EncodedExample;
import dev.perennial.sequences.network.Weights;
import dev.perennial.sequences.training.TrainingProgress.Phase;
import java.util.List;

/** Fits the weights of one network to examples. */
final class Fitter {
  private static final int PATIENCE = 2;

  private final SequenceEncoder encoder;
  private final double typicalValue;
  private final TrainingSettings settings;
  private final TrainingListener listener;

  Fitter(
      SequenceEncoder encoder,
      double typicalValue,
      TrainingSettings settings,
      TrainingListener listener) {
    this.encoder = encoder;
    this.typicalValue = typicalValue;
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Weights and how they came about.
   *
   * @param epochs after which they were taken
   * @param validationLoss at that time
   */
  record Fit(Weights weights, int epochs, double validationLoss) {}

  /** Fits until the validation examples say that it is enough, and keeps the best weights. */
  Fit fit(List<Example> examples, List<Example> validation) {
    List<List<EncodedExample>> unseen = Epoch.all(validation, encoder, settings.batchSize());
    ProgressMeter meter = new ProgressMeter(listener, Phase.FITTING, settings.epochs());
    try (FittingRun run = new FittingRun(examples, encoder, typicalValue, settings, meter)) {
      Fit best = new Fit(run.copyWeights(), 0, Double.POSITIVE_INFINITY);
      for (int epoch = 1;
          epoch - best.epochs() <= PATIENCE && epoch <= settings.epochs();
          epoch++) {
        run.epoch(epoch);
        double validationLoss = run.loss(unseen);
        meter.report(validationLoss);
        if (validationLoss < best.validationLoss()) {
          best.weights().close();
          best = new Fit(run.copyWeights(), epoch, validationLoss);
        }
      }
      return best;
    }
  }

  /** Fits for a number of epochs. */
  Weights refit(List<Example> examples, int epochs) {
    ProgressMeter meter = new ProgressMeter(listener, Phase.REFITTING, epochs);
    try (FittingRun run =
        new FittingRun(examples, encoder, typicalValue, settings.withEpochs(epochs), meter)) {
      for (int epoch = 1; epoch <= epochs; epoch++) {
        run.epoch(epoch);
        meter.report(null);
      }
      return run.copyWeights();
    }
  }
}
