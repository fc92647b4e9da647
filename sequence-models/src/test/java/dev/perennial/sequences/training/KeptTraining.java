package dev.perennial.sequences.training;

import dev.perennial.sequences.TinyStore;
import dev.perennial.sequences.TinyTraining;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.progress.TrainingListener;
import dev.perennial.sequences.progress.TrainingProgress;
import java.nio.file.Path;

/** A training that keeps what it has reached, and a program that runs it: to be killed. */
final class KeptTraining {
  private static final TinyStore STORE = new TinyStore(120);

  private KeptTraining() {}

  /**
   * Trains, prints a line an epoch once its checkpoint is written, and saves the model. Arguments:
   * where checkpoints are kept, where the model goes.
   */
  public static void main(String[] arguments) {
    run(
        settings().change().directory(Path.of(arguments[0])).build(),
        Path.of(arguments[1]),
        KeptTraining::tell);
  }

  /** Trains straight through and keeps nothing on the way. */
  static void straight(Path model) {
    run(settings(), model, TrainingListener.silent());
  }

  private static TrainingSettings settings() {
    return TinyTraining.settings(EncoderKind.TRANSFORMER, 4);
  }

  private static void run(TrainingSettings settings, Path model, TrainingListener listener) {
    try (TrainedModel trained =
        Trainer.train(STORE, Catalogue.empty(), TinyTraining.SPLIT, settings, listener)) {
      trained.save(model);
    }
  }

  private static void tell(TrainingProgress at) {
    if (at.epoch() > 0 && at.step() == at.steps()) {
      System.out.println(line(at.phase(), at.epoch()));
    }
  }

  static String line(TrainingProgress.Phase phase, int epoch) {
    return "%s %d is over".formatted(phase, epoch);
  }
}
