package dev.perennial.sequences;

import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.fitting.Pace;
import dev.perennial.sequences.history.SequenceSource;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.progress.TrainingListener;
import dev.perennial.sequences.training.NetworkShape;
import dev.perennial.sequences.training.TrainedModel;
import dev.perennial.sequences.training.Trainer;
import dev.perennial.sequences.training.TrainingSettings;
import java.time.Duration;
import java.time.Instant;

/** Trainings that take seconds. */
public final class TinyTraining {
  public static final Instant SPLIT = TinyStore.OPENING.plus(Duration.ofDays(240));
  public static final Duration HORIZON = Duration.ofDays(28);

  private TinyTraining() {}

  /** A small network on one thread, so that the same seed gives the same weights. */
  public static TrainingSettings settings(EncoderKind kind, int epochs) {
    return TrainingSettings.defaults()
        .change()
        .shape(new NetworkShape(kind, 16, 1, 2, 0.1, 24))
        .epochs(epochs)
        .pace(new Pace(32, 5e-3))
        .horizon(HORIZON)
        .seed(11)
        .build();
  }

  public static TrainedModel train(SequenceSource source, EncoderKind kind, int epochs) {
    return Trainer.train(
        source, Catalogue.empty(), SPLIT, settings(kind, epochs), TrainingListener.silent());
  }
}
