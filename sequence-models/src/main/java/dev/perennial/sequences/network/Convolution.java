package dev.perennial.sequences.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * A causal convolution: at each step a matrix product over it and the steps one and more dilations
 * before it; what lies before the window is zero. B windows, T steps, D width, P taps.
 *
 * @param weight [D, D, P] the newest step last
 * @param bias [D]
 */
record Convolution(NDArray weight, NDArray bias, Precision precision) {

  /** [B, T, D] → [B, T, D] */
  NDArray apply(NDArray x, long dilation) {
    long before = (weight.getShape().get(2) - 1) * dilation;
    Shape missing = new Shape(x.getShape().get(0), before, x.getShape().get(2));
    NDArray longer = x.getManager().zeros(missing).concat(x, 1).transpose(0, 2, 1);
    return precision.convolution(longer, weight, bias, dilation).transpose(0, 2, 1);
  }
}
