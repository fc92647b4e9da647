package dev.perennial.sequences.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
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
  private static final NDIndex EVERYWHERE = new NDIndex("...");

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
  public NDArray linear(NDArray x, NDArray weight, NDArray bias) {
    return full(Linear.linear(factor(x, x), factor(weight, x), factor(bias, x)).head());
  }

  /** [.., n, k], [.., k, m] → [.., n, m] */
  public NDArray product(NDArray left, NDArray right) {
    return full(factor(left, left).matMul(factor(right, left)));
  }

  /** [B, in, T + (P − 1) · dilation], [out, in, P], [out] → [B, out, T] */
  NDArray convolution(NDArray x, NDArray weight, NDArray bias, long dilation) {
    return full(
        x.getNDArrayInternal()
            .convolution(
                factor(x, x),
                factor(weight, x),
                factor(bias, x),
                EACH_STEP,
                NO_PADDING,
                new Shape(dilation),
                1)
            .head());
  }

  /** As a factor of a product that lives where {@code beside} does. */
  private NDArray factor(NDArray x, NDArray beside) {
    return this == SINGLE ? x : in(DataType.FLOAT16, x, beside.getManager());
  }

  private NDArray full(NDArray x) {
    return this == SINGLE ? x : in(DataType.FLOAT32, x, x.getManager());
  }

  /** Written into an array of that type: the engine's own conversion cuts the way back. */
  private static NDArray in(DataType type, NDArray x, NDManager memory) {
    NDArray converted = memory.create(x.getShape(), type);
    converted.set(EVERYWHERE, x);
    return converted;
  }
}
