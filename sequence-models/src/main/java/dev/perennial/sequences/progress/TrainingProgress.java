package dev.perennial.sequences.progress;

import org.jspecify.annotations.Nullable;

/**
 * Where a training stands.
 *
 * @param phase what is being done
 * @param epoch from 1; 0 before the first
 * @param epochs at most
 * @param step of the epoch, from 1
 * @param steps of the epoch
 * @param loss mean of the epoch so far, over all heads
 * @param validationLoss of the epoch, over all heads; present at the end of an epoch of {@link
 *     Phase#FITTING}
 * @param examplesPerSecond since the epoch began
 * @param secondsLeft in this phase and those to come, by the pace so far; absent while there is
 *     none, a bound where a phase may end early
 */
public record TrainingProgress(
    Phase phase,
    int epoch,
    int epochs,
    int step,
    int steps,
    double loss,
    @Nullable Double validationLoss,
    double examplesPerSecond,
    @Nullable Long secondsLeft) {

  /** The parts of a training, in their order. */
  public enum Phase {
    /** Reads the sequences; there is no loss yet. */
    READING,
    /** Learns from what was known long before the split; what came says when it is enough. */
    FITTING,
    /** Learns anew from what was known before the last closed window, which judges it. */
    REHEARSING,
    /** Learns anew from everything before the split. */
    REFITTING
  }
}
