package dev.perennial.sequences.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * A matrix and a bias: [.., in] → [.., out].
 *
 * @param weight [out, in]
 * @param bias [out]
 */
public record Dense(NDArray weight, NDArray bias, Precision precision) {

  public NDArray apply(NDArray x) {
    return precision.linear(x, weight, bias);
  }

  /** Its outputs from {@code first} to before {@code end} only. */
  NDArray apply(NDArray x, long first, long end) {
    NDManager memory = x.getManager();
    return precision.linear(
        x, Tensors.slice(weight, first, end, memory), Tensors.slice(bias, first, end, memory));
  }
}
