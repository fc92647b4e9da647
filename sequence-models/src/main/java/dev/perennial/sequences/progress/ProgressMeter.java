package dev.perennial.sequences.progress;

import dev.perennial.sequences.progress.TrainingProgress.Phase;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Counts what a training does in all its phases and tells the listener, about every second. */
public final class ProgressMeter {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final TrainingListener listener;
  private final LongSupplier nanoTime;

  /** The batches of the phases that are still to come. */
  private final Map<Phase, Long> toCome = new EnumMap<>(Phase.class);

  private Phase phase = Phase.READING;
  private int epochs;
  private int epoch;
  private int steps;
  private int step;
  private int examples;
  private double losses;
  private long learned;
  private long learning;
  private long started;
  private long reported;

  ProgressMeter(TrainingListener listener, LongSupplier nanoTime) {
    this.listener = listener;
    this.nanoTime = nanoTime;
  }

  /** Tells this listener. */
  public ProgressMeter(TrainingListener listener) {
    this(listener, System::nanoTime);
  }

  /** Counts on a later phase of so many batches in all, for the time left. */
  public void expect(Phase later, long batches) {
    toCome.put(later, batches);
  }

  /** Enters a phase of at most so many epochs, each of so many batches. */
  public void enter(Phase next, int epochs, int steps) {
    phase = next;
    this.epochs = epochs;
    this.steps = steps;
    toCome.remove(next);
    start(0);
  }

  /** Starts an epoch. */
  public void start(int epoch) {
    this.epoch = epoch;
    step = 0;
    examples = 0;
    losses = 0;
    started = nanoTime.getAsLong();
    learning = learned == 0 ? started : learning;
  }

  /** Counts a batch. */
  public void add(double loss, int batch) {
    step++;
    learned++;
    examples += batch;
    losses += loss * batch;
    if (nanoTime.getAsLong() - reported > SECOND && step < steps) {
      report(null);
    }
  }

  /** Tells the listener now; the validation loss at the end of an epoch that has one. */
  public void report(@Nullable Double validationLoss) {
    reported = nanoTime.getAsLong();
    double loss = examples == 0 ? 0 : losses / examples;
    double rate = examples / Math.max(seconds(started), 1e-9);
    listener.onProgress(
        new TrainingProgress(
            phase, epoch, epochs, step, steps, loss, validationLoss, rate, secondsLeft()));
  }

  private @Nullable Long secondsLeft() {
    if (learned == 0) {
      return null;
    }
    long batches = (long) (epochs - epoch + 1) * steps - step;
    for (long later : toCome.values()) {
      batches += later;
    }
    return Math.round(batches * seconds(learning) / learned);
  }

  private double seconds(long since) {
    return (double) (reported - since) / SECOND;
  }
}
