package dev.perennial.ranking.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.perennial.sequences.network.Dropout;
import dev.perennial.sequences.network.Precision;
import dev.perennial.sequences.network.StepEncoder;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;

/**
 * Reads steps and points to the item of the next one (Kang, McAuley 2018, arXiv 1808.09781, with
 * any encoder): the vectors of the items that go in are those that the output is compared with.
 * Holds no memory of its own but its weights'. B users, T steps, D width, V items, R rows, C items
 * that compete.
 */
final class NextItemNetwork {
  private static final double DEVIATION = 0.05;

  private final NDArray items; // [V, D]
  private final NDArray types;
  private final StepEncoder encoder;
  private final Precision precision;

  NextItemNetwork(NextItemSettings settings, int items, Weights weights) {
    this.items = weights.normal("items", DEVIATION, items, settings.width());
    types = weights.normal("types", DEVIATION, Steps.TYPES, settings.width());
    encoder = StepEncoder.of(settings.network(), weights);
    precision = weights.precision();
  }

  /** What is known after each step: [B, T, D] */
  NDArray read(StepTensors steps, Dropout dropout) {
    return encoder.encode(dropout.apply(embed(steps)), steps.present(), dropout);
  }

  /** What is known after the last step: [B, D] */
  NDArray readLast(StepTensors steps) {
    return encoder.encodeLast(embed(steps), steps.present());
  }

  private NDArray embed(StepTensors steps) {
    return Tensors.rows(items, steps.rows()).add(Tensors.rows(types, steps.types()));
  }

  /** The items' vectors: [V, D] */
  NDArray items() {
    return items;
  }

  /** Every item's score after the last step: [B, V] */
  NDArray scores(StepTensors steps) {
    return precision.product(readLast(steps), items.transpose());
  }

  /** The sum over the users of 1 / rank of the item that came next: [B] int64 → a number */
  double reciprocalRanks(StepTensors steps, NDArray next) {
    NDArray scores = scores(steps); // [B, V]
    NDArray found = scores.gather(next.expandDims(1), 1); // [B, 1]
    NDArray better = scores.gt(found).sum(new int[] {1}); // [B]
    return better.toType(DataType.FLOAT32, false).add(1).pow(-1).sum().getFloat();
  }

  /**
   * Mean −log probability of the items to be found among those that compete. Where an item to be
   * found competes too, it does so with itself, which moves nothing once its score is high.
   *
   * @param read [B, T, D] what is known after each step
   * @param targets from where which item is to be found
   * @param competitors [C] int64
   */
  NDArray loss(NDArray read, Targets targets, NDArray competitors) {
    Shape flat = new Shape(-1, read.getShape().get(2));
    NDArray from = Tensors.rows(read.reshape(flat), targets.places()); // [R, D]
    NDArray found =
        from.mul(Tensors.rows(items, targets.rows())).sum(new int[] {1}, true); // [R, 1]
    NDArray others =
        precision.product(from, Tensors.rows(items, competitors).transpose()); // [R, C]
    NDArray all = found.concat(others, 1).logSoftmax(1); // [R, 1 + C]
    return all.get(":, 0").mean().neg();
  }
}
