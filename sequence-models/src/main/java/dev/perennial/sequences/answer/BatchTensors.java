package dev.perennial.sequences.answer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.perennial.sequences.dataset.PaddedBatch;

/**
 * A padded batch in native memory. B windows, S event steps, C numbers a step, N numbers of NOW.
 *
 * @param items [B, S] int64
 * @param types [B, S] int64
 * @param categories [B, S] int64
 * @param numbers [B, S, C]
 * @param now [B, N]
 * @param present [B, T = S + 1] 1 where a step is, NOW among them, 0 where padding is
 */
public record BatchTensors(
    NDArray items,
    NDArray types,
    NDArray categories,
    NDArray numbers,
    NDArray now,
    NDArray present) {

  /** Copies a batch to memory that the manager closes. */
  public static BatchTensors of(PaddedBatch batch, NDManager manager) {
    int rows = batch.batch();
    Shape steps = new Shape(rows, batch.steps());
    return new BatchTensors(
        manager.create(batch.items(), steps),
        manager.create(batch.types(), steps),
        manager.create(batch.categories(), steps),
        manager.create(batch.numbers(), steps.addAll(new Shape(PaddedBatch.STEP_NUMBERS))),
        manager.create(batch.now(), new Shape(rows, batch.now().length / rows)),
        manager.create(batch.present(), steps).concat(manager.ones(new Shape(rows, 1)), 1));
  }
}
