package dev.perennial.sequences.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;

/**
 * Two causal convolutions over three steps with a way around them: {@code x + conv(relu(conv(
 * norm(x))))}. A convolution is one matrix product over the step and its two predecessors side by
 * side; padding and what lies before the window are zero. B windows, T steps, D width.
 */
final class ConvolutionBlock {
  private static final int TAPS = 3;

  private final double dropout;
  private final Norm norm;
  private final Dense first; // [D, 3D]
  private final Dense second;

  ConvolutionBlock(String name, NetworkSettings settings, Weights weights) {
    int width = settings.width();
    dropout = settings.dropout();
    norm = weights.norm(name + ".norm", width);
    first = weights.dense(name + ".first", width, TAPS * width);
    second = weights.dense(name + ".second", width, TAPS * width);
  }

  /** How many more steps back a block of this dilation sees. */
  static int reach(int dilation) {
    return 2 * (TAPS - 1) * dilation;
  }

  NDArray forward(NDArray x, NDArray mask, long dilation, boolean training) {
    NDArray once = Activation.relu(convolve(norm.apply(x).mul(mask), first, dilation));
    NDArray dropped = Tensors.dropout(once, dropout, training);
    NDArray twice = convolve(dropped.mul(mask), second, dilation);
    return x.add(Tensors.dropout(twice, dropout, training)); // [B, T, D]
  }

  private static NDArray convolve(NDArray x, Dense taps, long dilation) {
    long batch = x.getShape().get(0);
    long steps = x.getShape().get(1);
    long before = (TAPS - 1) * dilation;
    NDArray zeros = x.getManager().zeros(new Shape(batch, before, x.getShape().get(2)));
    NDArray longer = zeros.concat(x, 1); // [B, T + 2d, D]
    NDList shifted = new NDList();
    for (int tap = 0; tap < TAPS; tap++) {
      shifted.add(longer.get(":, {}:{}", tap * dilation, tap * dilation + steps));
    }
    return taps.apply(shifted.get(0).getNDArrayInternal().concat(rest(shifted), 2)); // [B, T, D]
  }

  private static NDList rest(NDList shifted) {
    return shifted.subNDList(1);
  }
}
