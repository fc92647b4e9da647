package dev.perennial.sequences.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import dev.perennial.sequences.network.NetworkOutput;
import dev.perennial.sequences.network.SequenceNetwork;
import dev.perennial.sequences.network.Tensors;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How far the heads are off, each in units of what an uninformed guess costs, summed with fixed
 * weights: churn counts full, for it is what is asked most. B users, T steps, D width, C items that
 * compete, R rows.
 */
public final class Losses {
  private static final float STAGE = 0.3f;
  private static final float ORDERS = 0.3f;
  private static final float VALUE = 0.3f;
  private static final float NEXT_ORDER = 0.7f;
  private static final float NEXT_ITEM = 0.7f;
  private static final float LN_2 = (float) Math.log(2);
  private static final float LN_STAGES = (float) Math.log(Targets.STAGES);
  private static final double MIN_SHAPE = 0.05;

  private final SequenceNetwork network;
  private final int items;
  private final float lnItems;
  private final RandomGenerator random;

  /** The losses of one network. */
  public Losses(SequenceNetwork network, int items, RandomGenerator random) {
    this.network = network;
    this.items = items;
    lnItems = (float) Math.log(items);
    this.random = random;
  }

  /** The weighted sum: a scalar. */
  public NDArray total(NetworkOutput output, Targets targets) {
    NDManager memory = output.churn().getManager();
    NDArray orders = memory.create(targets.orders());
    NDArray logValue = memory.create(targets.logValue());
    NDArray hasValue = memory.create(targets.hasValue());
    NDArray stage = memory.create(targets.stage(), output.stage().getShape());
    return churn(output.churn(), memory.create(targets.churned()))
        .div(LN_2)
        .add(stage(output.stage(), stage).mul(STAGE / LN_STAGES))
        .add(orders(output.orderRate(), output.orderShape(), orders).mul(ORDERS))
        .add(value(output, logValue, hasValue).mul(VALUE))
        .add(items(output.nextOrder(), targets.nextOrder()).mul(NEXT_ORDER / lnItems))
        .add(items(allSteps(output), targets.nextItem()).mul(NEXT_ITEM / lnItems));
  }

  /** Cross-entropy of the log odds: mean of softplus(z) − y · z. */
  static NDArray churn(NDArray logOdds, NDArray churned) {
    return Activation.softPlus(logOdds).sub(churned.mul(logOdds)).mean();
  }

  /** Cross-entropy of the stages that are known. */
  static NDArray stage(NDArray scores, NDArray stage) {
    NDArray known = stage.sum().maximum(1);
    return scores.logSoftmax(-1).mul(stage).sum().div(known).neg();
  }

  /** Negative binomial with mean μ and shape r: large r is Poisson's. */
  static NDArray orders(NDArray logRate, NDArray logShape, NDArray orders) {
    NDArray shape = logShape.exp().add(MIN_SHAPE); // r
    NDArray logTotal = logRate.exp().add(shape).log(); // ln(μ + r)
    return shape
        .add(orders)
        .gammaln()
        .sub(shape.gammaln())
        .sub(orders.add(1).gammaln())
        .add(shape.mul(shape.log().sub(logTotal)))
        .add(orders.mul(logRate.sub(logTotal)))
        .mean()
        .neg();
  }

  /** The lognormal part of a zero-inflated lognormal (arXiv 1912.07753); churn is its zero part. */
  static NDArray value(NetworkOutput output, NDArray logValue, NDArray hasValue) {
    NDArray deviation = output.valueDeviation();
    NDArray distance = logValue.sub(output.valueMean()).div(deviation);
    NDArray loss = distance.square().div(2).add(deviation.log());
    return loss.mul(hasValue).sum().div(hasValue.sum().maximum(1));
  }

  /** [B, T, D] → [B · T, D] */
  private static NDArray allSteps(NetworkOutput output) {
    NDArray steps = output.nextItem();
    return steps.reshape(new Shape(-1, steps.getShape().get(2)));
  }

  private NDArray items(NDArray directions, ItemTargets targets) {
    NDManager memory = directions.getManager();
    if (targets.isEmpty()) {
      return memory.create(0f);
    }
    NDArray from = Tensors.rows(directions, targets.rows(memory)); // [R, D]
    Optional<long[]> candidates = targets.candidates(items, random);
    NDArray scores =
        candidates
            .map(some -> network.itemScores(from, memory.create(some)))
            .orElseGet(() -> network.itemScores(from)); // [R, C]
    return targets.loss(scores.logSoftmax(-1), candidates);
  }
}
