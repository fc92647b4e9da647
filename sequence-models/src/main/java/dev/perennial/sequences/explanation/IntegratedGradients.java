package dev.perennial.sequences.explanation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import dev.perennial.sequences.answer.BatchTensors;
import dev.perennial.sequences.answer.SequenceNetwork;
import dev.perennial.sequences.dataset.PaddedBatch;
import dev.perennial.sequences.network.Gradients;
import dev.perennial.sequences.network.Tensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each input of the network adds to its log odds of no order: integrated gradients
 * (Sundararajan, Taly, Yan, "Axiomatic attribution for deep networks", arXiv 1703.01365). On the
 * straight way from a baseline of zeros (every step says nothing, every feature is average) to the
 * input x, the gradient of the score F is integrated:
 *
 * <pre>  φᵢ = xᵢ · ∫₀¹ ∂F(α x) / ∂xᵢ dα</pre>
 *
 * so that Σ φᵢ = F(x) − F(0) but for the error of the quadrature. With α = t² the points lie closer
 * where the way begins, as the normalisation of a step bends most where the step is small.
 *
 * <p>All points are one batch, and one way back through the network sums them: Σⱼ wⱼ/αⱼ · F(αⱼ x)
 * has, as a function of x, the wanted integral as its gradient. B users, P points, S event steps, T
 * = S + 1 steps, D width, N numbers of NOW.
 */
final class IntegratedGradients {
  private static final int[] OF_A_VECTOR = {2};
  private static final float SMALLEST_HAZARD = 1e-6f;

  private final SequenceNetwork network;

  IntegratedGradients(SequenceNetwork network) {
    this.network = network;
  }

  /**
   * One user's way from the baseline to the input.
   *
   * @param baseline log odds at its start
   * @param answer log odds at its end
   * @param events [S] part of each event step, padding first
   * @param now [N] part of each number of the NOW step
   */
  @SuppressWarnings("ArrayRecordComponent") // read, never compared
  record Way(double baseline, double answer, float[] events, float[] now) {}

  /** The ways of all users of a batch, by so many points. */
  List<Way> of(PaddedBatch batch, int points) {
    GaussLegendre rule = GaussLegendre.of(points);
    float[] places = new float[points];
    float[] weights = new float[points];
    for (int i = 0; i < points; i++) {
      places[i] = (float) (rule.points()[i] * rule.points()[i]);
      weights[i] = (float) (2 * rule.weights()[i] / rule.points()[i]);
    }
    try (NDManager memory = Tensors.newManager();
        Gradients gradients = Gradients.record()) {
      BatchTensors input = BatchTensors.of(batch, memory);
      NDArray events = network.events(input).stopGradient(); // [B, S, D]
      float[] ends = logOdds(events, input, memory.create(new float[] {0, 1})).toFloatArray();
      events.setRequiresGradient(true);
      input.now().setRequiresGradient(true);
      NDArray scores = logOdds(events, input, memory.create(places)); // [P, B]
      gradients.backward(scores.mul(memory.create(weights).expandDims(1)).sum());
      return ways(ends, new NDList(events, input.now()));
    }
  }

  /** At each of the places on the users' ways: [P] → [P, B] */
  private NDArray logOdds(NDArray events, BatchTensors input, NDArray places) {
    long users = events.getShape().get(0);
    long rows = places.size() * users;
    NDArray scaledEvents =
        places
            .reshape(-1, 1, 1, 1)
            .mul(events.expandDims(0))
            .reshape(rows, events.getShape().get(1), events.getShape().get(2)); // [P·B, S, D]
    NDArray scaledNow =
        places.reshape(-1, 1, 1).mul(input.now().expandDims(0)).reshape(rows, -1); // [P·B, N]
    NDArray present = input.present().tile(new long[] {places.size(), 1}); // [P·B, T]
    return logOdds(network.hazards(scaledEvents, scaledNow, present))
        .reshape(new Shape(places.size(), users));
  }

  /** −ln(e^Λ − 1), where e^−Λ = ∏ (1 − h) is the probability of no order: [.., K] → [..] */
  private static NDArray logOdds(NDArray hazards) {
    NDArray cumulative = Activation.softPlus(hazards).sum(new int[] {1}); // [..]
    NDArray certain = cumulative.maximum(SMALLEST_HAZARD);
    return certain.add(certain.neg().exp().neg().add(1).log()).neg();
  }

  private static List<Way> ways(float[] ends, NDList inputs) {
    int users = ends.length / 2;
    float[] events = parts(inputs.get(0)).sum(OF_A_VECTOR).toFloatArray(); // [B, S]
    float[] now = parts(inputs.get(1)).toFloatArray(); // [B, N]
    List<Way> ways = new ArrayList<>(users);
    for (int user = 0; user < users; user++) {
      ways.add(
          new Way(ends[user], ends[users + user], row(events, user, users), row(now, user, users)));
    }
    return ways;
  }

  private static NDArray parts(NDArray input) {
    return input.stopGradient().mul(input.getGradient());
  }

  private static float[] row(float[] matrix, int row, int rows) {
    int width = matrix.length / rows;
    return Arrays.copyOfRange(matrix, row * width, (row + 1) * width);
  }
}
