package dev.perennial.ranking.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * Several users' steps in native memory, padded on the left. B users, T steps.
 *
 * @param rows [B, T] int64
 * @param types [B, T] int64
 * @param present [B, T] 1 where a step is, 0 where padding is
 */
record StepTensors(NDArray rows, NDArray types, NDArray present) {

  /** Copies steps to memory that the manager closes. */
  static StepTensors of(List<Steps> batch, NDManager memory) {
    int length = batch.stream().mapToInt(Steps::size).max().orElse(0);
    long[] rows = new long[batch.size() * length];
    long[] types = new long[rows.length];
    float[] present = new float[rows.length];
    for (int user = 0; user < batch.size(); user++) {
      Steps steps = batch.get(user);
      int place = (user + 1) * length - steps.size();
      for (int step = 0; step < steps.size(); step++, place++) {
        rows[place] = steps.row(step);
        types[place] = steps.type(step);
        present[place] = 1;
      }
    }
    Shape shape = new Shape(batch.size(), length);
    return new StepTensors(
        memory.create(rows, shape), memory.create(types, shape), memory.create(present, shape));
  }
}
