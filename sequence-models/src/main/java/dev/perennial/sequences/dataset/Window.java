package dev.perennial.sequences.dataset;

import dev.perennial.sequences.history.Vocabulary;
import java.util.List;

/**
 * What the network reads of one user: the newest steps, oldest first, and the NOW step.
 *
 * @param steps the events that were read
 * @param now the numbers of the NOW step
 */
public record Window(List<Step> steps, Numbers now) {
  public Window {
    steps = List.copyOf(steps);
  }

  /**
   * One event as the network reads it.
   *
   * @param item its number; see {@link Vocabulary}
   * @param type its number; see {@link Vocabulary}
   * @param category its number; see {@link Vocabulary}
   */
  public record Step(int item, int type, int category, Numbers numbers) {}

  /** Continuous inputs in a fixed order. */
  @SuppressWarnings("ArrayRecordComponent") // read by the thousand, never compared
  public record Numbers(float[] values) {}

  /** The steps and the NOW step. */
  public int length() {
    return steps.size() + 1;
  }
}
