package dev.perennial.sequences.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A temporal convolutional network (Bai, Kolter, Koltun 2018, arXiv 1803.01271): residual blocks of
 * two dilated causal convolutions, the dilation doubling from block to block until the last step
 * sees all. Layer normalisation takes the place of the paper's weight normalisation.
 *
 * <p>The last step alone needs less: of a block with dilation d only every d-th step before it. So
 * each block of dilation 1 is followed by leaving out every second step, which makes a dilation of
 * 1 out of the next one's 2, and all blocks together read two windows' worth of steps instead of
 * one a block. B windows, T steps, D width.
 */
final class ConvolutionEncoder implements StepEncoder {
  private final List<ConvolutionBlock> blocks;
  private final Norm norm;

  ConvolutionEncoder(NetworkSettings settings, Weights weights) {
    int count = Math.max(settings.blocks(), blocks(settings.maxSteps()));
    blocks =
        IntStream.range(0, count)
            .mapToObj(i -> new ConvolutionBlock("block" + i, settings, weights))
            .toList();
    norm = weights.norm("norm", settings.width());
  }

  /** How many blocks it takes until the last step sees so many. */
  static int blocks(int steps) {
    int count = 0;
    for (int seen = 1; seen < steps; seen += ConvolutionBlock.reach(1 << (count - 1))) {
      count++;
    }
    return count;
  }

  @Override
  public NDArray encode(NDArray steps, NDArray present, Dropout dropout) {
    NDArray mask = present.expandDims(2); // [B, T, 1]
    NDArray x = steps;
    for (int i = 0; i < blocks.size(); i++) {
      x = blocks.get(i).forward(x, mask, 1L << i, dropout);
    }
    return norm.apply(x); // [B, T, D]
  }

  @Override
  public NDArray encodeLast(NDArray steps, NDArray present) {
    NDArray mask = present.expandDims(2); // [B, T, 1]
    NDArray x = steps;
    for (ConvolutionBlock block : blocks) {
      x = everySecond(block.forward(x, mask, 1, Dropout.none())); // [B, ⌈T / 2⌉, D]
      mask = everySecond(mask);
    }
    return norm.apply(Tensors.last(x));
  }

  /** The last, the third last, and so on. */
  private static NDArray everySecond(NDArray x) {
    long steps = x.getShape().get(1);
    return x.get(new NDIndex().addAllDim().addSliceDim((steps - 1) % 2, steps, 2));
  }
}
