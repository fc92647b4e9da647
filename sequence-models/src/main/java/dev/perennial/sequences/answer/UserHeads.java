package dev.perennial.sequences.answer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.NextEvent;
import dev.perennial.sequences.network.Dense;
import dev.perennial.sequences.network.Dropout;
import dev.perennial.sequences.network.NetworkSettings;
import dev.perennial.sequences.network.Weights;

/**
 * The answers about a user, read from the NOW step's output, with the NOW step's inputs beside it,
 * so that what a linear model could say need not pass through the network. B users, D width, N
 * numbers, K bins, A answers.
 */
final class UserHeads {
  private static final int STAGES = LifecycleStage.values().length;
  private static final int EVENTS = NextEvent.values().length;
  private static final double DEVIATION = 0.01;
  private static final double MAX_LOG = 6;
  private static final double MIN_DEVIATION = 0.1;

  private final long[] ends;
  private final Dense deep; // [A, D]
  private final Dense wide; // [A, N]
  private final Dense nextOrder; // [D, D]

  UserHeads(NetworkSettings settings, InputSizes sizes, Weights weights) {
    int width = settings.width();
    int bins = settings.bins().count();
    int numbers = bins + STAGES + EVENTS;
    ends = new long[] {bins, bins + STAGES, numbers, numbers + 2, numbers + 3};
    deep = weights.dense("heads.deep", DEVIATION, numbers + 4, width);
    wide = weights.dense("heads.wide", DEVIATION, numbers + 4, sizes.nowNumbers());
    nextOrder = weights.dense("heads.order", width, width);
  }

  /**
   * Answers for all users at once.
   *
   * @param hidden [B, D] the NOW step's output
   * @param now [B, N] the NOW step's inputs
   */
  NetworkOutput answer(NDArray hidden, NDArray now, Dropout dropout) {
    NDArray known = dropout.apply(hidden);
    NDList answers = deep.apply(known).add(wide.apply(now)).split(ends, 1); // [B, A] in parts
    NDList orders = answers.get(3).clip(-MAX_LOG, MAX_LOG).split(2, 1); // 2 × [B, 1]
    return new NetworkOutput(
        answers.get(0),
        answers.get(1),
        orders.get(0).squeeze(1),
        orders.get(1).squeeze(1),
        answers.get(4).squeeze(1),
        Activation.softPlus(answers.get(5)).add(MIN_DEVIATION).squeeze(1),
        answers.get(2),
        nextOrder.apply(known),
        hidden);
  }
}
