package dev.perennial.sequences.answer;

import ai.djl.ndarray.NDArray;
import dev.perennial.sequences.dataset.PaddedBatch;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.network.Dense;
import dev.perennial.sequences.network.Dropout;
import dev.perennial.sequences.network.NetworkSettings;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;

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

  /** All steps: [B, T, D] */
  NDArray embed(BatchTensors batch, Dropout dropout) {
    return dropout.apply(withNow(events(batch), batch.now()));
  }

  /** The event steps: [B, S, D] */
  NDArray events(BatchTensors batch) {
    return Tensors.rows(items, batch.items())
        .add(Tensors.rows(types, batch.types()))
        .add(Tensors.rows(categories, batch.categories()))
        .add(numbers.apply(batch.numbers()));
  }

  /** The event steps and the NOW step of these numbers: [B, S, D], [B, N] → [B, T, D] */
  NDArray withNow(NDArray events, NDArray numbersNow) {
    NDArray nowType =
        Tensors.slice(
            types, SequenceEncoder.NOW_TYPE, SequenceEncoder.TYPES, numbersNow.getManager());
    return events.concat(now.apply(numbersNow).add(nowType).expandDims(1), 1);
  }

  /** The items' vectors, which the next-item head shares: [V, D] */
  NDArray items() {
    return items;
  }
}
