package dev.perennial.sequences.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;

/**
 * How much each question counts. A loss is taken in units of what an uninformed guess costs, times
 * how important the question is, and divided by its own learned uncertainty (Kendall, Gal, Cipolla
 * 2018, arXiv 1705.07115): with one log-variance s a question the sum of {@code importance · (e^-s
 * · loss + s)}, which is least where e^s is the loss. A hyperbolic tangent holds s within ± {@value
 * #MOST}, so that a loss below zero, which a density allows, draws no weight without end. Q
 * questions.
 */
final class TaskWeights {
  private static final double MOST = 1.5;

  private final float[] importance; // [Q]
  private final float[] scale; // [Q]
  private final NDArray uncertainty; // [Q]

  /** The weights of questions of such importance, each with its unit of loss. */
  TaskWeights(float[] importance, double[] units, Weights weights) {
    this.importance = importance;
    scale = new float[importance.length];
    for (int i = 0; i < scale.length; i++) {
      scale[i] = (float) (importance[i] / units[i]);
    }
    uncertainty = weights.vector("loss.uncertainty", 0, importance.length);
  }

  /** The sum to be made small: a scalar. */
  NDArray learned(NDList losses) {
    NDManager memory = losses.head().getManager();
    NDArray bounded = memory.create((float) (1 / MOST)).mul(uncertainty).tanh();
    NDArray logVariance = Tensors.times(bounded, MOST);
    NDArray importances = memory.create(importance);
    return scaled(losses).mul(logVariance.neg().exp()).add(importances.mul(logVariance)).sum();
  }

  /** The sum without uncertainties, which means the same in every epoch: a scalar. */
  NDArray fixed(NDList losses) {
    return scaled(losses).sum();
  }

  private NDArray scaled(NDList losses) {
    return NDArrays.stack(losses).mul(losses.head().getManager().create(scale));
  }
}
