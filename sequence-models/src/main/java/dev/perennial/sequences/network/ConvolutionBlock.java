package dev.perennial.sequences.network;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/**
 * Two causal convolutions over three steps with a way around them: {@code x + conv(relu(conv(
 * norm(x))))}, padding held at zero. B windows, T steps, D width.
 */
final class ConvolutionBlock {
  private static final int TAPS = 3;

  private final Norm norm;
  private final Convolution first;
  private final Convolution second;

  ConvolutionBlock(String name, NetworkSettings settings, Weights weights) {
    norm = weights.norm(name + ".norm", settings.width());
    first = weights.convolution(name + ".first", settings.width(), TAPS);
    second = weights.convolution(name + ".second", settings.width(), TAPS);
  }

  /** How many more steps back a block of this dilation sees. */
  static int reach(int dilation) {
    return 2 * (TAPS - 1) * dilation;
  }

  NDArray forward(NDArray x, NDArray mask, long dilation, Dropout dropout) {
    NDArray once = Activation.relu(first.apply(norm.apply(x).mul(mask), dilation));
    NDArray dropped = dropout.apply(once);
    NDArray twice = second.apply(dropped.mul(mask), dilation);
    return x.add(dropout.apply(twice)); // [B, T, D]
  }
}
