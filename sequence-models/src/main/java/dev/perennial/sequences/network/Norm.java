package dev.perennial.sequences.network;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.norm.LayerNorm;

/**
 * Layer normalisation (Ba, Kiros, Hinton 2016) of the last axis.
 *
 * @param scale [D]
 * @param shift [D]
 */
record Norm(NDArray scale, NDArray shift) {
  private static final float EPSILON = 1e-5f;

  NDArray apply(NDArray x) {
    return LayerNorm.layerNorm(x, scale.getShape(), scale, shift, EPSILON).head();
  }
}
