package dev.perennial.sequences.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A recurrent network with gates. The engine's LSTM knows no lengths and would read the padding
 * first, so each window is turned until its padding comes last, read, and turned back. B windows, T
 * steps, D width, L layers.
 */
final class LstmEncoder implements StepEncoder {
  private final int width;
  private final int layers;
  private final double dropout;
  private final List<NDArray> weights;
  private final NDArray scale;
  private final NDArray shift;

  LstmEncoder(NetworkSettings settings, Weights weights) {
    width = settings.width();
    layers = settings.blocks();
    dropout = settings.dropout();
    this.weights =
        IntStream.range(0, layers)
            .boxed()
            .flatMap(layer -> layer("lstm" + layer, weights))
            .toList();
    scale = weights.vector("norm.scale", 1, width);
    shift = weights.vector("norm.shift", 0, width);
  }

  private Stream<NDArray> layer(String name, Weights weights) {
    return Stream.of(
        weights.matrix(name + ".input", 4 * width, width),
        weights.matrix(name + ".state", 4 * width, width),
        weights.vector(name + ".input.bias", 0, 4 * width),
        weights.vector(name + ".state.bias", 0, 4 * width));
  }

  @Override
  public NDArray encode(NDArray steps, NDArray present, boolean training) {
    NDManager manager = steps.getManager();
    long batch = steps.getShape().get(0);
    NDArray turned = turn(steps, present, 1); // [B, T, D]
    NDArray start = manager.zeros(new Shape(layers, batch, width)); // [L, B, D]
    NDArray read =
        turned
            .getNDArrayInternal()
            .lstm(
                turned,
                new NDList(start, start),
                new NDList(weights),
                true,
                layers,
                training ? dropout : 0,
                training,
                false,
                true)
            .head(); // [B, T, D]
    return Tensors.normalized(turn(read, present, -1), scale, shift).add(steps);
  }

  /** Turns each window by its padding, towards the start (1) or back (-1): [B, T, D] */
  private static NDArray turn(NDArray x, NDArray present, int direction) {
    long length = x.getShape().get(1);
    NDArray padding = present.sum(new int[] {1}, true).neg().add(length).mul(direction); // [B, 1]
    NDArray places = x.getManager().arange((float) length).expandDims(0);
    NDArray from = places.add(padding).add(length).mod(length).toType(DataType.INT64, false);
    return x.gather(from.expandDims(2).broadcast(x.getShape()), 1); // [B, T, D]
  }
}
