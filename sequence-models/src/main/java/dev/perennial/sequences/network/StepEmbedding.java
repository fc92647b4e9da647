package dev.perennial.sequences.network;

import ai.djl.ndarray.NDArray;
import dev.perennial.sequences.dataset.PaddedBatch;
import dev.perennial.sequences.dataset.SequenceEncoder;

/**
 * Makes one vector of each step: the sum of the embeddings of its item, type and category and of
 * its projected numbers. B windows, S event steps, T = S + 1 steps, C and N numbers, D width, V
 * items.
 */
final class StepEmbedding {
  private static final double DEVIATION = 0.05;

  private final NDArray items; // [V, D]
  private final NDArray types;
  private final NDArray categories;
  private final Dense numbers; // [D, C]
  private final Dense now; // [D, N]

  StepEmbedding(NetworkSettings settings, InputSizes sizes, Weights weights) {
    int width = settings.width();
    items = weights.normal("embedding.items", DEVIATION, sizes.items(), width);
    types = weights.normal("embedding.types", DEVIATION, SequenceEncoder.TYPES, width);
    categories = weights.normal("embedding.categories", DEVIATION, sizes.categories(), width);
    numbers = weights.dense("embedding.numbers", width, PaddedBatch.STEP_NUMBERS);
    now = weights.dense("embedding.now", width, sizes.nowNumbers());
  }

  NDArray embed(BatchTensors batch, Dropout dropout) {
    NDArray events =
        Tensors.rows(items, batch.items())
            .add(Tensors.rows(types, batch.types()))
            .add(Tensors.rows(categories, batch.categories()))
            .add(numbers.apply(batch.numbers())); // [B, S, D]
    NDArray last =
        now.apply(batch.now())
            .add(
                Tensors.slice(
                    types,
                    SequenceEncoder.NOW_TYPE,
                    SequenceEncoder.TYPES,
                    batch.now().getManager()))
            .expandDims(1); // [B, 1, D]
    return dropout.apply(events.concat(last, 1)); // [B, T, D]
  }

  /** The items' vectors, which the next-item head shares: [V, D] */
  NDArray items() {
    return items;
  }
}
