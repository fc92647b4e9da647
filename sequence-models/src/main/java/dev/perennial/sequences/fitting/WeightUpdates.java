package dev.perennial.sequences.fitting;

import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;

/**
 * Moves weights along their gradients: the rate rises during the warm-up and then falls as a half
 * cosine; gradients that are together too long are shortened.
 */
public final class WeightUpdates {
  private static final double LONGEST_GRADIENT = 1;
  private static final double WARM_UP = 0.08;

  private final Weights weights;
  private final AdamW optimizer;
  private final double highestRate;
  private final int steps;

  public WeightUpdates(Weights weights, AdamW optimizer, double highestRate, int steps) {
    this.weights = weights;
    this.optimizer = optimizer;
    this.highestRate = highestRate;
    this.steps = steps;
  }

  /** The rate of an update, counted from 1. */
  double rate(int update) {
    double warmUp = Math.max(1, WARM_UP * steps);
    if (update < warmUp) {
      return highestRate * update / warmUp;
    }
    double done = Math.min(1, (update - warmUp) / Math.max(1, steps - warmUp));
    return highestRate * (1 + Math.cos(Math.PI * done)) / 2;
  }

  /** What a loss is multiplied with before its gradients are computed; 1 in single precision. */
  public double lossScale() {
    return weights.precision().lossScale();
  }

  /** Applies the gradients and forgets them; a batch without finite ones moves nothing. */
  public void apply() {
    try (NDManager memory = Tensors.newManager()) {
      NDList gradients = new NDList();
      weights.arrays().forEach(array -> gradients.add(array.getGradient()));
      gradients.attach(memory);
      double length = length(gradients) / lossScale();
      if (Double.isFinite(length)) {
        double factor = Math.min(1, LONGEST_GRADIENT / (length + 1e-12)) / lossScale();
        optimizer.update(gradients, factor, rate(optimizer.updates() + 1));
      } else {
        gradients.forEach(gradient -> gradient.set(new NDIndex("..."), 0));
      }
    }
  }

  private static double length(NDList gradients) {
    NDList lengths = new NDList();
    gradients.forEach(gradient -> lengths.add(gradient.norm()));
    return NDArrays.stack(lengths).norm().getFloat();
  }
}
