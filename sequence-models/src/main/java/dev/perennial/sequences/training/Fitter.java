package dev.perennial.sequences.training;

import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.loss.EncodedExample;
import dev.perennial.sequences.network.Weights;
import dev.perennial.sequences.training.TrainingProgress.Phase;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Fits the weights of one network to examples, from where a checkpoint says that it had come. */
final class Fitter {
  private static final int PATIENCE = 2;

  private final FittingTask task;
  private final TrainingSettings settings;
  private final ProgressMeter meter;
  private final Checkpoints checkpoints;

  Fitter(
      FittingTask task, TrainingSettings settings, ProgressMeter meter, Checkpoints checkpoints) {
    this.task = task;
    this.settings = settings;
    this.meter = meter;
    this.checkpoints = checkpoints;
  }

  /** Fits until the validation examples say that it is enough, and keeps the best weights. */
  Fit fit(List<Example> examples, List<Example> validation) {
    List<List<EncodedExample>> unseen = Epoch.all(validation, task.encoder(), settings.batchSize());
    try (FittingRun run = run(Phase.FITTING, examples, settings.epochs())) {
      FittingState state = run.state();
      while (state.epoch() < settings.epochs()
          && state.epoch() - state.best().epochs() < PATIENCE) {
        run.epoch(random -> draw(examples, random));
        double validationLoss = run.loss(unseen);
        state.finish(validationLoss);
        checkpoints.write(Phase.FITTING, state);
        meter.report(validationLoss);
      }
      return run.best();
    }
  }

  /** Fits for a number of epochs. */
  Fit refit(List<Example> examples, int epochs) {
    try (FittingRun run = run(Phase.REFITTING, examples, epochs)) {
      while (run.state().epoch() < epochs) {
        run.epoch(random -> draw(examples, random));
        run.state().finish();
        checkpoints.write(Phase.REFITTING, run.state());
        meter.report(null);
      }
      return run.best();
    }
  }

  private List<List<EncodedExample>> draw(List<Example> examples, Random random) {
    return Epoch.draw(examples, task.encoder(), settings.batchSize(), random);
  }

  private FittingRun run(Phase phase, List<Example> examples, int epochs) {
    meter.enter(phase, epochs);
    Optional<FittingState> reached = checkpoints.read(phase);
    Weights weights =
        reached.map(FittingState::weights).orElseGet(() -> Weights.random(settings.seed()));
    BatchLearner learner = new BatchLearner(task, weights);
    FittingState state = reached.orElseGet(() -> FittingState.start(weights));
    weights.recordGradients();
    int steps = epochs * Epoch.batches(examples, settings.batchSize());
    WeightUpdates updates =
        new WeightUpdates(weights, state.optimizer(), settings.learningRate(), steps);
    return new FittingRun(new Chance(settings.seed(), phase), state, learner, updates, meter);
  }
}
