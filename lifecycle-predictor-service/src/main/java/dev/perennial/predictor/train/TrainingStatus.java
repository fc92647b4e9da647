package dev.perennial.predictor.train;

import dev.perennial.predictor.promotion.Decision;
import dev.perennial.sequences.network.EncoderKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a training stands.
 *
 * @param split nothing after it is learned from
 * @param epoch from 1; 0 before the first
 * @param epochs at most
 * @param losses the learning curve so far
 * @param examplesPerSecond of the epoch; 0 while nothing is learned
 * @param secondsLeft at most, until the model is trained; absent where it cannot be told
 * @param version of the model; present once it is kept
 * @param decision whether the model was put to use, and why; present once it is judged
 * @param failure why there is no model; present where the phase is FAILED
 */
public record TrainingStatus(
    Phase phase,
    Instant startedAt,
    @Nullable Instant endedAt,
    EncoderKind encoder,
    Instant split,
    int horizonDays,
    int epoch,
    int epochs,
    List<EpochLoss> losses,
    double examplesPerSecond,
    @Nullable Long secondsLeft,
    @Nullable String version,
    @Nullable Decision decision,
    @Nullable String failure) {
  public TrainingStatus {
    losses = List.copyOf(losses);
  }

  /** What is being done. */
  public enum Phase {
    /** Waits for the catalogue. */
    PREPARING,
    READING,
    /** Learns from what was known long ago; what came since says when it is enough. */
    FITTING,
    /** Learns anew from what was known before the last closed window, which judges it. */
    REHEARSING,
    /** Learns anew from everything before the split. */
    REFITTING,
    SAVING,
    /** Compares the model with the one in use. */
    JUDGING,
    /** Puts the model to use. */
    PROMOTING,
    DONE,
    FAILED;

    boolean isOver() {
      return this == DONE || this == FAILED;
    }
  }

  /**
   * One point of the learning curve.
   *
   * @param loss mean of the epoch, over all heads
   * @param validationLoss present at the end of an epoch of FITTING
   */
  public record EpochLoss(Phase phase, int epoch, double loss, @Nullable Double validationLoss) {}
}
