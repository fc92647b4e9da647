package dev.perennial.sequences.evaluation;

import dev.perennial.sequences.progress.TrainingListener;
import dev.perennial.sequences.progress.TrainingProgress;
import java.util.ArrayList;
import java.util.List;

/** Keeps the end of each epoch and passes everything on. */
final class LearningCurve implements TrainingListener {
  private final TrainingListener next;
  private final List<TrainingProgress> epochs = new ArrayList<>();

  LearningCurve(TrainingListener next) {
    this.next = next;
  }

  @Override
  public void onProgress(TrainingProgress progress) {
    if (progress.epoch() > 0 && progress.step() == progress.steps()) {
      epochs.add(progress);
    }
    next.onProgress(progress);
  }

  List<TrainingProgress> epochs() {
    return List.copyOf(epochs);
  }
}
