package dev.perennial.sequences.fitting;

import dev.perennial.sequences.progress.TrainingProgress.Phase;
import java.util.SplittableRandom;

/**
 * The seeds of what is left to chance in one phase of a training. Each epoch has one of its own, so
 * that a training that goes on after an interruption draws what it would have drawn without.
 */
record Chance(long seed, Phase phase) {
  /** In place of an epoch, for what is to be the same in each of them. */
  static final int EVERY_EPOCH = 0;

  /** The seed of an epoch, counted from 1. */
  long ofEpoch(int epoch) {
    long ofPhase = new SplittableRandom(seed + phase.name().hashCode()).nextLong();
    return new SplittableRandom(ofPhase + epoch).nextLong();
  }
}
