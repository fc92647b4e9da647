package dev.perennial.sequences.answer;

import dev.perennial.sequences.dataset.SequenceEncoder;

/**
 * How many different inputs there are.
 *
 * @param items numbers of items, V
 * @param categories numbers of categories
 * @param nowNumbers continuous inputs of the NOW step, N
 */
public record InputSizes(int items, int categories, int nowNumbers) {

  /** The sizes of what an encoder yields. */
  public static InputSizes of(SequenceEncoder encoder) {
    return new InputSizes(
        encoder.items().size(), encoder.categories().size(), encoder.nowNumbers());
  }
}
