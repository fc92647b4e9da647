package dev.perennial.sequences.evaluation;

import dev.perennial.sequences.progress.TrainingListener;
import java.time.Instant;

/** Hears how an evaluation goes, on the thread that evaluates. */
public interface EvaluationListener extends TrainingListener {

  /** A model is about to be trained for a cut-off. */
  void onCutOff(int number, int of, Instant split);

  /** All models have answered; their answers are about to be measured. */
  void onMeasuring(int methods, int draws);
}
