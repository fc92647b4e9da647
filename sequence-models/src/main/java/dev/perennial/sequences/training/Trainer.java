package dev.perennial.sequences.training;

import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.dataset.SequenceSource;
import java.time.Instant;

/** Trains a model on what happened before an instant. */
@SuppressWarnings("DoNotCallSuggester")
public final class Trainer {
  private Trainer() {}

  /**
   * Trains on everything before {@code split} and nothing after it. One training at a time in a
   * JVM; a thread that is interrupted stops with a {@link
   * java.util.concurrent.CancellationException}.
   *
   * @throws IllegalArgumentException where there are too few users or days before the split; the
   *     message says how many
   */
  public static TrainedModel train(
      SequenceSource source,
      Catalogue catalogue,
      Instant split,
      TrainingSettings settings,
      TrainingListener listener) {
    throw new UnsupportedOperationException("training is not built yet");
  }
}
