package dev.perennial.sequences.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Which kind of event followed which step.
 *
 * @param rows of the steps
 * @param kinds of the event that followed each, by their place
 */
@SuppressWarnings("ArrayRecordComponent") // copied to native memory, never compared
record EventTargets(long[] rows, long[] kinds) {

  boolean isEmpty() {
    return rows.length == 0;
  }

  /** [R] int64 */
  NDArray rows(NDManager memory) {
    return memory.create(rows);
  }

  /**
   * Mean −log probability of what followed.
   *
   * @param logProbabilities [R, 5]
   */
  NDArray loss(NDArray logProbabilities) {
    NDArray places = logProbabilities.getManager().create(kinds).expandDims(1); // [R, 1]
    return logProbabilities.gather(places, 1).mean().neg();
  }
}
