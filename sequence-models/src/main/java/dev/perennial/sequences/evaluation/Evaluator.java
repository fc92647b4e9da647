package dev.perennial.sequences.evaluation;

import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.dataset.SequenceSource;
import dev.perennial.sequences.training.TrainingListener;
import dev.perennial.sequences.training.TrainingSettings;
import java.time.Instant;

/** Trains before the split, asks after it, and compares with the baselines. */
@SuppressWarnings("DoNotCallSuggester")
public final class Evaluator {
  private Evaluator() {}

  /**
   * Trains a model and the baselines on what happened before the split and judges them on what
   * happened within the horizon after it.
   *
   * @throws IllegalArgumentException where there are too few users or days before the split
   */
  public static EvaluationReport evaluate(
      SequenceSource source,
      Catalogue catalogue,
      Instant split,
      TrainingSettings settings,
      TrainingListener listener) {
    throw new UnsupportedOperationException("evaluation is not built yet");
  }
}
