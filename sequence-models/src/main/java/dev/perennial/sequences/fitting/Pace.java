package dev.perennial.sequences.fitting;

import dev.perennial.model.json.Checks;
import dev.perennial.sequences.dataset.Examples;
import dev.perennial.sequences.network.Tensors;

/**
 * How much one update of the weights learns from, and how far it may go. A larger batch says the
 * same with less noise, so its updates may go further: under Adam by the square root of what the
 * batch has grown by (Malladi et al. 2022, arXiv 2205.10287), the warm-up as before.
 *
 * @param batchSize users' instants in one update
 * @param learningRate the highest, reached after the warm-up
 */
public record Pace(int batchSize, double learningRate) {
  private static final Pace USUAL = new Pace(64, 1e-3);

  /** A GPU's time a step grows little up to here. */
  private static final int LARGEST = 1024;

  /** Updates of an epoch that are not given up for speed: at half as many it learns less. */
  private static final int FEWEST_UPDATES = 400;

  public Pace {
    Checks.inRange("batchSize", batchSize, 2, 4096);
    Checks.inRange("learningRate", learningRate, 1e-6, 1);
  }

  /** As fast as suits batches of this size. */
  public static Pace ofBatch(int batchSize) {
    double root = Math.sqrt((double) batchSize / USUAL.batchSize);
    return new Pace(batchSize, root * USUAL.learningRate);
  }

  /** What suits the device, and on a GPU the number of examples. */
  public static Pace suiting(Examples examples) {
    return Tensors.onGpu() ? onGpu(Epoch.size(examples)) : usual();
  }

  /** What suits a processor. */
  static Pace usual() {
    return USUAL;
  }

  /**
   * What suits a GPU, which computes a large batch nearly as fast as a small one: the batch doubled
   * for as long as an epoch of so many examples keeps enough updates.
   */
  static Pace onGpu(int examples) {
    int batch = USUAL.batchSize;
    while (batch < LARGEST && examples >= 2 * batch * FEWEST_UPDATES) {
      batch *= 2;
    }
    return ofBatch(batch);
  }
}
