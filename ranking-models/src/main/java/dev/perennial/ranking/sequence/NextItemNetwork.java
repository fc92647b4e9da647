package dev.perennial.ranking.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.perennial.sequences.network.Dropout;
import dev.perennial.sequences.network.Precision;
import dev.perennial.sequences.network.StepEncoder;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;

/**
 * Reads steps and points to the item of the next one (Kang, McAuley 2018, arXiv 1808.09781, with
 * any encoder): the vectors of the items that go in are those that the output is compared with. It
 * is compared by direction only, so that what is bought often can't win by the length of its
 * vector; how much a direction says is learned too. Holds no memory of its own but its weights'. B
 * users, T steps, D width, V items, R rows, C items that compete.
 */
final class NextItemNetwork {
  private static final double DEVIATION = 0.05;
  private static final double FIRST_TEMPERATURE = 0.07;

  private final NDArray items; // [V, D]
  private final NDArray types;
  private final NDArray sharpness; // [1]: the logarithm of 1 / temperature
  private final StepEncoder encoder;
  private final Precision precision;

  NextItemNetwork(NextItemSettings settings, int items, Weights weights) {
    this.items = weights.normal("items", DEVIATION, items, settings.width());
    types = weights.normal("types", DEVIATION, Steps.TYPES, settings.width());
    sharpness = weights.vector("sharpness", -Math.log(FIRST_TEMPERATURE), 1);
    encoder = StepEncoder.of(settings.network(), weights);
    precision = weights.precision();
  }

  /** Where each step points, as long as the network is sharp: [B, T, D] */
  NDArray read(StepTensors steps, Dropout dropout) {
    return sharp(encoder.encode(dropout.apply(embed(steps)), steps.present(), dropout));
  }

  /** Where the last step points: [B, D] */
  NDArray readLast(StepTensors steps) {
    return sharp(encoder.encodeLast(embed(steps), steps.present()));
  }

  private NDArray sharp(NDArray read) {
    return unit(read).mul(sharpness.exp());
  }

  /** Vectors of the same direction and of length 1: [.., D] */
  private static NDArray unit(NDArray vectors) {
    int[] last = {vectors.getShape().dimension() - 1};
    return vectors.div(vectors.mul(vectors).sum(last, true).sqrt());
  }

  private NDArray embed(StepTensors steps) {
    return Tensors.rows(items, steps.rows()).add(Tensors.rows(types, steps.types()));
  }

  /** The items' directions, in this memory: [V, D] */
  NDArray directions(NDManager memory) {
    NDArray table = items.duplicate();
    table.attach(memory);
    return unit(table);
  }

  /**
   * Mean −log probability of the items to be found among those that compete. Where an item to be
   * found competes too, it does so with itself, which moves nothing once its score is high.
   *
   * @param read [B, T, D] where each step points
   * @param targets from where which item is to be found
   * @param competitors [C] int64
   */
  NDArray loss(NDArray read, Targets targets, NDArray competitors) {
    Shape flat = new Shape(-1, read.getShape().get(2));
    NDArray from = Tensors.rows(read.reshape(flat), targets.places()); // [R, D]
    NDArray found =
        from.mul(unit(Tensors.rows(items, targets.rows()))).sum(new int[] {1}, true); // [R, 1]
    NDArray others =
        precision.product(from, unit(Tensors.rows(items, competitors)).transpose()); // [R, C]
    NDArray all = found.concat(others, 1).logSoftmax(1); // [R, 1 + C]
    return all.get(":, 0").mean().neg();
  }
}
