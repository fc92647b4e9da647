package dev.perennial.sequences.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.internal.NDArrayEx;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A recurrent network with gates. The engine's knows no lengths and would read the padding first,
 * so each window is turned until its padding comes last, read, and turned back. B windows, T steps,
 * D width, L layers.
 */
final class RecurrentEncoder implements StepEncoder {

  /** How the state goes from step to step. */
  enum Cell {
    /** Hochreiter & Schmidhuber 1997: input, forget, cell, output. */
    LSTM(4),
    /** Cho et al. 2014: reset, update, new. */
    GRU(3);

    private final int gates;

    Cell(int gates) {
      this.gates = gates;
    }
  }

  private final Cell cell;
  private final int width;
  private final int layers;
  private final List<NDArray> weights;
  private final Norm norm;

  RecurrentEncoder(Cell cell, NetworkSettings settings, Weights weights) {
    this.cell = cell;
    width = settings.width();
    layers = settings.blocks();
    this.weights =
        IntStream.range(0, layers)
            .boxed()
            .flatMap(layer -> layer("layer" + layer, weights))
            .toList();
    norm = weights.norm("norm", width);
  }

  private Stream<NDArray> layer(String name, Weights weights) {
    int gates = cell.gates * width;
    return Stream.of(
        weights.matrix(name + ".input", gates, width),
        weights.matrix(name + ".state", gates, width),
        weights.vector(name + ".input.bias", 0, gates),
        weights.vector(name + ".state.bias", 0, gates));
  }

  @Override
  public NDArray encode(NDArray steps, NDArray present, Dropout dropout) {
    NDArray padding = padding(present); // [B, 1]
    NDArray read = read(turn(steps, padding), dropout); // [B, T, D]
    return norm.apply(turn(read, padding.neg())).add(steps);
  }

  @Override
  public NDArray encodeLast(NDArray steps, NDArray present) {
    long last = steps.getShape().get(1) - 1;
    NDArray padding = padding(present); // [B, 1]
    NDArray places = padding.neg().add(last).toType(DataType.INT64, false).expandDims(2);
    NDArray read = read(turn(steps, padding), Dropout.none()); // [B, T, D]
    NDArray now = read.gather(places.repeat(2, width), 1).squeeze(1); // [B, D]
    return norm.apply(now).add(Tensors.last(steps));
  }

  /** Each step after the other, from a state of zeros: [B, T, D] */
  private NDArray read(NDArray steps, Dropout dropout) {
    NDManager manager = steps.getManager();
    NDArray start = manager.zeros(new Shape(layers, steps.getShape().get(0), width)); // [L, B, D]
    NDArrayEx engine = steps.getNDArrayInternal();
    NDList all = new NDList(weights);
    double drop = dropout.rate();
    return switch (cell) {
      case LSTM ->
          engine
              .lstm(steps, new NDList(start, start), all, true, layers, drop, true, false, true)
              .head();
      case GRU -> engine.gru(steps, start, all, true, layers, drop, true, false, true).head();
    };
  }

  /** How many steps of each window are padding: [B, 1] */
  private static NDArray padding(NDArray present) {
    return present.sum(new int[] {1}, true).neg().add(present.getShape().get(1));
  }

  /** Turns each window by so many steps towards its start: [B, T, D] */
  private static NDArray turn(NDArray x, NDArray by) {
    long length = x.getShape().get(1);
    NDArray places = x.getManager().arange((float) length).expandDims(0);
    NDArray from = places.add(by).add(length).mod(length).toType(DataType.INT64, false);
    return x.gather(from.expandDims(2).broadcast(x.getShape()), 1); // [B, T, D]
  }
}
