package dev.perennial.sequences.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;

/**
 * In what precision matrices are multiplied (Micikevicius et al. 2018, arXiv 1710.03740).
 * Everything else, weights among it, stays in single precision. The engine's Java side has no
 * bfloat16, so half precision it is, whose small range takes a loss that is scaled up before the
 * gradients are computed, and gradients that are scaled down after it.
 */
public enum Precision {
  /** Single precision throughout. */
  SINGLE(1),
  /** Products in half precision, which a GPU computes many times faster and a CPU slower. */
  MIXED(1024);

  private static final Shape EACH_STEP = new Shape(1);
  private static final Shape NO_PADDING = new Shape(0);

  private final float lossScale;

  Precision(float lossScale) {
    this.lossScale = lossScale;
  }

  /** Mixed where the memory is a GPU's. */
  static Precision of(NDManager memory) {
    return memory.getDevice().isGpu() ? MIXED : SINGLE;
  }

  /** What a loss is multiplied with before its gradients are computed, so that none is lost. */
  public float lossScale() {
    return lossScale;
  }

  /** [.., in], [out, in], [out] → [.., out] */
  NDArray linear(NDArray x, NDArray weight, NDArray bias) {
    NDManager memory = x.getManager();
    return full(
        Linear.linear(factor(x, memory), factor(weight, memory), factor(bias, memory)).head());
  }

  /** [.., n, k], [.., k, m] → [.., n, m] */
  NDArray product(NDArray left, NDArray right) {
    NDManager memory = left.getManager();
    return full(factor(left, memory).matMul(factor(right, memory)));
  }

  /** [B, in, T + (P − 1) · dilation], [out, in, P], [out] → [B, out, T] */
  NDArray convolution(NDArray x, NDArray weight, NDArray bias, long dilation) {
    NDManager memory = x.getManager();
    return full(
        x.getNDArrayInternal()
            .convolution(
                factor(x, memory),
                factor(weight, memory),
                factor(bias, memory),
                EACH_STEP,
                NO_PADDING,
                new Shape(dilation),
                1)
            .head());
  }

  private NDArray factor(NDArray x, NDManager memory) {
    if (this == SINGLE) {
      return x;
    }
    NDArray half = x.toType(DataType.FLOAT16, false);
    half.attach(memory);
    return half;
  }

  private NDArray full(NDArray x) {
    return this == SINGLE ? x : x.toType(DataType.FLOAT32, false);
  }
}
