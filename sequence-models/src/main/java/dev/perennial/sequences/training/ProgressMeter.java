package dev.perennial.sequences.training;

import dev.perennial.sequences.training.TrainingProgress.Phase;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Counts what a training does and tells the listener, about every second. */
final class ProgressMeter {
  private static final long INTERVAL = TimeUnit.SECONDS.toNanos(1);

  private final TrainingListener listener;
  private final Phase phase;
  private final int epochs;
  private int epoch;
  private int steps;
  private int step;
  private int examples;
  private double losses;
  private long started = System.nanoTime();
  private long reported = started;

  ProgressMeter(TrainingListener listener, Phase phase, int epochs) {
    this.listener = listener;
    this.phase = phase;
    this.epochs = epochs;
  }

  void start(int epoch, int steps) {
    this.epoch = epoch;
    this.steps = steps;
    step = 0;
    examples = 0;
    losses = 0;
    started = System.nanoTime();
  }

  /** Counts a batch. */
  void add(double loss, int batch) {
    step++;
    examples += batch;
    losses += loss * batch;
    if (System.nanoTime() - reported > INTERVAL && step < steps) {
      report(null);
    }
  }

  /** Mean loss of the epoch so far. */
  double loss() {
    return examples == 0 ? 0 : losses / examples;
  }

  void report(@Nullable Double validationLoss) {
    reported = System.nanoTime();
    double seconds = (double) (reported - started) / TimeUnit.SECONDS.toNanos(1);
    double rate = examples / Math.max(seconds, 1e-9);
    listener.onProgress(
        new TrainingProgress(phase, epoch, epochs, step, steps, loss(), validationLoss, rate));
  }
}
