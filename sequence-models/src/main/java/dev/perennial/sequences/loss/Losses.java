package dev.perennial.sequences.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.NextEvent;
import dev.perennial.sequences.answer.NetworkOutput;
import dev.perennial.sequences.answer.NetworkReading;
import dev.perennial.sequences.answer.SequenceNetwork;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How far the heads are off. The time to the next order counts full, for it is what is asked most.
 * Its hazards and the lognormal value together are the likelihood of a zero-inflated lognormal
 * (arXiv 1912.07753): no value is to have survived all bins. B users, K bins, T steps, D width, C
 * items that compete, R rows.
 */
public final class Losses {
  private static final float[] IMPORTANCE = {1, 0.3f, 0.3f, 0.3f, 0.2f, 0.7f, 0.7f, 0.2f};
  private static final double LN_2 = Math.log(2);
  private static final double LN_STAGES = Math.log(LifecycleStage.values().length);
  private static final double LN_EVENTS = Math.log(NextEvent.values().length);
  private static final double LN_SQRT_2_PI = Math.log(2 * Math.PI) / 2;
  private static final double MIN_SHAPE = 0.05;

  private final SequenceNetwork network;
  private final int items;
  private final RandomGenerator random;
  private final TaskWeights weights;

  /** The losses of one network, to whose weights their own are added. */
  public Losses(SequenceNetwork network, Weights weights, int items, RandomGenerator random) {
    this.network = network;
    this.items = items;
    this.random = random;
    double lnItems = Math.log(items);
    double[] units = {LN_2, LN_STAGES, 1, 1, LN_EVENTS, lnItems, lnItems, LN_EVENTS};
    this.weights = new TaskWeights(IMPORTANCE, units, weights);
  }

  /** What training makes small: a scalar. */
  public NDArray total(NetworkReading reading, Targets targets) {
    return weights.learned(each(reading, targets));
  }

  /** What tells one epoch from another, with fixed weights: a scalar. */
  public NDArray validation(NetworkReading reading, Targets targets) {
    return weights.fixed(each(reading, targets));
  }

  /** One scalar a question, in the order of their importance above. */
  private NDList each(NetworkReading reading, Targets targets) {
    NetworkOutput said = reading.users();
    UserTargets.InMemory came = targets.users().in(said.hazard().getManager());
    NDArray steps = reading.steps().reshape(new Shape(-1, reading.steps().getShape().get(2)));
    return new NDList(
        hazard(said.hazard(), came.ordered(), came.atRisk()),
        choice(said.stage(), came.stage()),
        orders(said.orderRate(), said.orderShape(), came),
        value(said.valueMean(), said.valueDeviation(), came),
        choice(said.nextEvent(), came.nextEvent()),
        items(said.nextOrder(), targets.nextOrder()),
        items(steps, targets.nextItem()),
        events(steps, targets.nextEvent()));
  }

  /**
   * Gensheimer & Narasimhan 2019 (arXiv 1805.00917), equation 1: in every bin at risk the
   * cross-entropy of ordering there, softplus(z) − y · z; the mean over the users of their sums.
   */
  static NDArray hazard(NDArray logOdds, NDArray ordered, NDArray atRisk) {
    NDArray losses = Activation.softPlus(logOdds).mul(atRisk).sub(ordered.mul(logOdds)); // [B, K]
    return Tensors.times(losses.sum(), 1.0 / logOdds.getShape().get(0));
  }

  /** Cross-entropy of one of several, where it is known which. */
  static NDArray choice(NDArray scores, NDArray chosen) {
    NDArray known = chosen.sum().maximum(1);
    return scores.logSoftmax(-1).mul(chosen).sum().div(known).neg();
  }

  /** Negative binomial with mean μ and shape r, large r being Poisson's, where it is known. */
  static NDArray orders(NDArray logRate, NDArray logShape, UserTargets.InMemory came) {
    NDArray orders = came.orders();
    NDArray shape = logShape.exp().add(MIN_SHAPE); // r
    NDArray logTotal = logRate.exp().add(shape).log(); // ln(μ + r)
    NDArray likelihoods =
        shape
            .add(orders)
            .gammaln()
            .sub(shape.gammaln())
            .sub(came.lnFactorial())
            .add(shape.mul(shape.log().sub(logTotal)))
            .add(orders.mul(logRate.sub(logTotal))); // [B]
    return likelihoods.mul(came.known()).sum().div(came.known().sum().maximum(1)).neg();
  }

  /** The lognormal part of the value, where there is any. */
  static NDArray value(NDArray mean, NDArray deviation, UserTargets.InMemory came) {
    NDArray distance = came.logValue().sub(mean).div(deviation);
    NDArray losses =
        Tensors.times(distance.square(), 0.5).add(deviation.log()).add(LN_SQRT_2_PI); // [B]
    return losses.mul(came.hasValue()).sum().div(came.hasValue().sum().maximum(1));
  }

  private NDArray events(NDArray steps, EventTargets targets) {
    NDManager memory = steps.getManager();
    if (targets.isEmpty()) {
      return memory.create(0f);
    }
    NDArray scores = network.eventScores(Tensors.rows(steps, targets.rows(memory))); // [R, 5]
    return targets.loss(scores.logSoftmax(-1));
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
