package dev.perennial.sequences.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.training.optimizer.AdamW;
import ai.djl.training.optimizer.Optimizer;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;

/**
 * Moves weights along their gradients: Adam with decoupled weight decay; the rate rises during the
 * warm-up and then falls as a half cosine; gradients that are together too long are shortened.
 */
final class WeightUpdates {
  private static final float DECAY = 0.01f;
  private static final double LONGEST_GRADIENT = 1;
  private static final double WARM_UP = 0.08;

  private final Weights weights;
  private final double highestRate;
  private final int steps;
  private final Optimizer optimizer;

  WeightUpdates(Weights weights, double highestRate, int steps) {
    this.weights = weights;
    this.highestRate = highestRate;
    this.steps = steps;
    optimizer =
        AdamW.builder()
            .optLearningRateTracker((name, update) -> (float) rate(update))
            .optWeightDecays(DECAY)
            .build();
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

  /** Applies the gradients and forgets them; a batch without finite ones moves nothing. */
  void apply() {
    try (NDManager memory = Tensors.newManager()) {
      NDList gradients = new NDList();
      weights.arrays().forEach(array -> gradients.add(array.getGradient()));
      gradients.attach(memory);
      double length = length(gradients);
      if (Double.isFinite(length)) {
        update(gradients, Math.min(1, LONGEST_GRADIENT / (length + 1e-12)));
      }
      gradients.forEach(gradient -> gradient.set(new NDIndex("..."), 0));
    }
  }

  private void update(NDList gradients, double factor) {
    int i = 0;
    for (NDArray array : weights.arrays()) {
      optimizer.update(Integer.toString(i), array, gradients.get(i).muli(factor));
      i++;
    }
  }

  private static double length(NDList gradients) {
    double squares = 0;
    for (NDArray gradient : gradients) {
      squares += gradient.square().sum().getFloat();
    }
    return Math.sqrt(squares);
  }
}
