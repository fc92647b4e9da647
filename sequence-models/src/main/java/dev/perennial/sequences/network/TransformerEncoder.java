package dev.perennial.sequences.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Causal self-attention over the steps: learned positions, then blocks, then a last normalisation.
 * Positions are counted from the end, so that padding on the left moves nothing. B windows, T
 * steps, D width.
 */
final class TransformerEncoder implements StepEncoder {
  private static final double POSITION_DEVIATION = 0.02;
  private static final float FAR = 1e9f;

  private final int maxSteps;
  private final NDArray positions; // [maxSteps, D], the NOW step last
  private final List<TransformerBlock> blocks;
  private final Norm norm;

  TransformerEncoder(NetworkSettings settings, Weights weights) {
    maxSteps = settings.maxSteps();
    positions = weights.normal("positions", POSITION_DEVIATION, maxSteps, settings.width());
    blocks =
        IntStream.range(0, settings.blocks())
            .mapToObj(i -> new TransformerBlock("block" + i, settings, weights))
            .toList();
    norm = weights.norm("norm", settings.width());
  }

  @Override
  public NDArray encode(NDArray steps, NDArray present, Dropout dropout) {
    NDArray mask = mask(present); // [B, 1, T, T]
    NDArray x = positioned(steps); // [B, T, D]
    for (TransformerBlock block : blocks) {
      x = block.forward(x, mask, dropout);
    }
    return norm.apply(x);
  }

  @Override
  public NDArray encodeLast(NDArray steps, NDArray present) {
    NDArray mask = mask(present); // [B, 1, T, T]
    NDArray x = positioned(steps); // [B, T, D]
    for (TransformerBlock block : blocks.subList(0, blocks.size() - 1)) {
      x = block.forward(x, mask, Dropout.none());
    }
    return norm.apply(blocks.getLast().forwardLast(x, padding(present))); // [B, D]
  }

  private NDArray positioned(NDArray steps) {
    long length = steps.getShape().get(1);
    return steps.add(Tensors.slice(positions, maxSteps - length, maxSteps, steps.getManager()));
  }

  /** 0 where a step may look, far below it where it may not: later steps and padding. */
  private static NDArray mask(NDArray present) {
    NDManager manager = present.getManager();
    NDArray steps = manager.arange((float) present.getShape().get(1)); // [T]
    NDArray later = steps.expandDims(0).gt(steps.expandDims(1)); // [T, T]
    NDArray hidden = later.toType(DataType.FLOAT32, false).mul(-FAR);
    return padding(present).add(hidden); // [B, 1, T, T]
  }

  /** 0 where a step is, far below it where padding is: [B, T] → [B, 1, 1, T] */
  private static NDArray padding(NDArray present) {
    return present.sub(1).mul(FAR).expandDims(1).expandDims(1);
  }
}
