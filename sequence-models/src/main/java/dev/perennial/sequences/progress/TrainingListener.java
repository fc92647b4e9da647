package dev.perennial.sequences.progress;

/** Hears how a training goes, about every second, on the thread that trains. */
@FunctionalInterface
public interface TrainingListener {
  void onProgress(TrainingProgress progress);

  /** Hears and says nothing. */
  static TrainingListener silent() {
    return progress -> {};
  }
}
