package dev.perennial.sequences.fitting;

import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Examples;
import dev.perennial.sequences.network.Weights;
import dev.perennial.sequences.progress.ProgressMeter;
import dev.perennial.sequences.progress.TrainingProgress.Phase;
import java.util.List;
import java.util.Optional;

/** Fits the weights of one network to examples, from where a checkpoint says that it had come. */
public final class Fitter {
  private static final int PATIENCE = 2;

  private final FittingTask task;
  private final int epochs;
  private final Pace pace;
  private final long seed;
  private final ProgressMeter meter;
  private final Checkpoints checkpoints;
  private final Epoch epoch;

  /**
   * A fitter of one network.
   *
   * @param epochs at most
   * @param seed of everything that is left to chance
   */
  public Fitter(
      FittingTask task,
      int epochs,
      Pace pace,
      long seed,
      ProgressMeter meter,
      Checkpoints checkpoints) {
    this.task = task;
    this.epochs = epochs;
    this.pace = pace;
    this.seed = seed;
    this.meter = meter;
    this.checkpoints = checkpoints;
    epoch = new Epoch(task.encoder(), pace.batchSize());
  }

  /** Fits until the validation examples say that it is enough, and keeps the best weights. */
  public Fit fit(Examples examples, List<Example> validation) {
    try (FittingRun run = run(Phase.FITTING, examples, epochs)) {
      FittingState state = run.state();
      while (state.epoch() < epochs && state.epoch() - state.best().epochs() < PATIENCE) {
        run.epoch(random -> epoch.draw(examples, random));
        double validationLoss = run.loss(epoch.all(validation));
        state.finish(validationLoss);
        checkpoints.write(Phase.FITTING, state);
        meter.report(validationLoss);
      }
      return run.best();
    }
  }

  /** Counts on a later phase in the time left. */
  public void expect(Phase later, Examples examples) {
    meter.expect(later, (long) epochs * epoch.batches(examples));
  }

  /** Fits for a number of epochs. */
  public Fit refit(Phase phase, Examples examples, int epochs) {
    try (FittingRun run = run(phase, examples, epochs)) {
      while (run.state().epoch() < epochs) {
        run.epoch(random -> epoch.draw(examples, random));
        run.state().finish();
        checkpoints.write(phase, run.state());
        meter.report(null);
      }
      return run.best();
    }
  }

  private FittingRun run(Phase phase, Examples examples, int epochs) {
    Optional<FittingState> reached = checkpoints.read(phase);
    Weights weights = reached.map(FittingState::weights).orElseGet(() -> Weights.random(seed));
    BatchLearner learner = new BatchLearner(task, weights);
    FittingState state = reached.orElseGet(() -> FittingState.start(weights));
    weights.recordGradients();
    int batches = epoch.batches(examples);
    meter.enter(phase, epochs, batches);
    WeightUpdates updates =
        new WeightUpdates(weights, state.optimizer(), pace.learningRate(), epochs * batches);
    return new FittingRun(new Chance(seed, phase), state, learner, updates, meter);
  }
}
