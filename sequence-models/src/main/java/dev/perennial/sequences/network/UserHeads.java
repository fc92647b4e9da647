package dev.perennial.sequences.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import dev.perennial.model.lifecycle.LifecycleStage;

/**
 * The answers about a user, read from the NOW step's output, with the NOW step's inputs beside it,
 * so that what a linear model could say need not pass through the network. B users, D width, N
 * numbers.
 */
final class UserHeads {
  private static final int STAGES = LifecycleStage.values().length;
  private static final int ANSWERS = 1 + STAGES + 2 + 2;
  private static final double MAX_LOG = 6;
  private static final double MIN_DEVIATION = 0.1;

  private final double dropout;
  private final NDArray deep; // [A, D]
  private final NDArray deepBias;
  private final NDArray wide; // [A, N]
  private final NDArray wideBias;

  UserHeads(NetworkSettings settings, InputSizes sizes, Weights weights) {
    dropout = settings.dropout();
    deep = weights.normal("heads.deep", 0.01, ANSWERS, settings.width());
    deepBias = weights.vector("heads.deep.bias", 0, ANSWERS);
    wide = weights.normal("heads.wide", 0.01, ANSWERS, sizes.nowNumbers());
    wideBias = weights.vector("heads.wide.bias", 0, ANSWERS);
  }

  /**
   * Answers for all users at once.
   *
   * @param hidden [B, D] the NOW step's output
   * @param now [B, N] the NOW step's inputs
   * @return churn, stage, order rate, order shape, value mean, value deviation
   */
  NDList answer(NDArray hidden, NDArray now, boolean training) {
    NDArray answers =
        Tensors.linear(Tensors.dropout(hidden, dropout, training), deep, deepBias)
            .add(Tensors.linear(now, wide, wideBias)); // [B, A]
    int next = 1 + STAGES;
    return new NDList(
        answers.get(":, 0"),
        answers.get(":, 1:{}", next),
        answers.get(":, {}", next).clip(-MAX_LOG, MAX_LOG),
        answers.get(":, {}", next + 1).clip(-MAX_LOG, MAX_LOG),
        answers.get(":, {}", next + 2),
        Activation.softPlus(answers.get(":, {}", next + 3)).add(MIN_DEVIATION));
  }
}
