package dev.perennial.ranking.sequence;

import dev.perennial.model.json.Checks;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.network.NetworkSettings;

/**
 * How a next-item network looks and learns.
 *
 * @param encoder which network reads the steps
 * @param width numbers that describe a step or an item
 * @param blocks layers on top of each other
 * @param dropout share of the numbers dropped while training
 * @param maxSteps steps of a past that are read, the last ones
 * @param negatives items that compete with the one to be found, shared by a batch; all where the
 *     store has no more
 * @param batchSize pasts in one step of the optimiser, at most; fewer in a small store
 * @param learningRate the highest, reached after the warm-up
 * @param epochs how often every past is learned from
 */
public record NextItemSettings(
    EncoderKind encoder,
    int width,
    int blocks,
    double dropout,
    int maxSteps,
    int negatives,
    int batchSize,
    double learningRate,
    int epochs) {

  private static final int STEPS_AN_EPOCH = 64;
  private static final int SMALLEST_BATCH = 16;

  public NextItemSettings {
    new NetworkSettings(encoder, width, blocks, 1, dropout, maxSteps, 1);
    Checks.inRange("negatives", negatives, 1, 1 << 16);
    Checks.inRange("batchSize", batchSize, 1, 4096);
    Checks.inRange("learningRate", learningRate, 1e-6, 1);
    Checks.inRange("epochs", epochs, 1, 1000);
  }

  /**
   * One block of width 64 over the last 50 steps: as much as tens of thousands of users teach.
   * Dropout and epochs were chosen on the validation items of Amazon Beauty.
   */
  public static NextItemSettings of(EncoderKind encoder) {
    return new NextItemSettings(encoder, 64, 1, 0.3, 50, 1024, 128, 3e-3, 24);
  }

  /** How many of so many pasts go into one step: few enough for an epoch to have many steps. */
  int batchSize(int pasts) {
    return Math.clamp(pasts / STEPS_AN_EPOCH, Math.min(SMALLEST_BATCH, batchSize), batchSize);
  }

  NetworkSettings network() {
    return new NetworkSettings(encoder, width, blocks, 1, dropout, maxSteps, 1);
  }
}
