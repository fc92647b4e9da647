package dev.perennial.sequences.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.optimizer.Optimizer;
import dev.perennial.sequences.answer.InputSizes;
import dev.perennial.sequences.answer.SequenceNetwork;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.network.NetworkSettings;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdamWIT {
  private static final double RATE = 0.01;
  private static final int UPDATES = 5;

  @Test
  void movesEveryWeightAsThePaperSays() {
    try (Weights weights = weights();
        AdamW optimizer = AdamW.of(weights)) {
      double[] expected = doubles(weights);
      double[] means = new double[expected.length];
      double[] squares = new double[expected.length];
      for (int update = 1; update <= UPDATES; update++) {
        double[] gradients = update(weights, optimizer, update, 0.5);
        for (int i = 0; i < expected.length; i++) {
          double gradient = 0.5 * gradients[i];
          means[i] = 0.9 * means[i] + 0.1 * gradient;
          squares[i] = 0.999 * squares[i] + 0.001 * gradient * gradient;
          double unbiased = Math.sqrt(1 - Math.pow(0.999, update)) / (1 - Math.pow(0.9, update));
          double step = unbiased * means[i] / (Math.sqrt(squares[i]) + 1e-8);
          expected[i] -= RATE * (step + 0.01 * expected[i]);
        }
      }
      assertThat(doubles(weights)).containsExactly(expected, within(1e-5));
    }
  }

  @Test
  void movesThemAsTheEnginesOwnDoes() {
    Optimizer theirs =
        Optimizer.adamW().optLearningRateTracker((name, update) -> (float) RATE).build();
    try (Weights left = weights();
        Weights right = weights();
        AdamW ours = AdamW.of(left)) {
      for (int update = 1; update <= UPDATES; update++) {
        update(left, ours, update, 1);
        try (NDManager memory = Tensors.newManager()) {
          NDList gradients = gradients(right, update, memory);
          int i = 0;
          for (NDArray array : right.arrays()) {
            theirs.update(Integer.toString(i), array, gradients.get(i));
            i++;
          }
        }
      }
      assertThat(doubles(left)).containsExactly(doubles(right), within(1e-6));
    }
  }

  @Test
  void goesOnAfterItsFileAsIfNothingHadHappened() throws IOException {
    try (Weights straight = weights();
        AdamW uninterrupted = AdamW.of(straight);
        Weights kept = weights();
        AdamW before = AdamW.of(kept)) {
      update(kept, before, 1, 1);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      before.write(new DataOutputStream(bytes));
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
      try (AdamW after = AdamW.read(kept, in)) {
        update(kept, after, 2, 1);
        assertThat(after.updates()).isEqualTo(2);
      }
      update(straight, uninterrupted, 1, 1);
      update(straight, uninterrupted, 2, 1);
      assertThat(doubles(kept)).containsExactly(doubles(straight));
    }
  }

  private static double[] update(Weights weights, AdamW optimizer, int update, double factor) {
    try (NDManager memory = Tensors.newManager()) {
      NDList gradients = gradients(weights, update, memory);
      double[] values = doubles(gradients);
      optimizer.update(gradients, factor, RATE);
      return values;
    }
  }

  private static Weights weights() {
    Weights weights = Weights.random(3);
    NetworkSettings tiny = new NetworkSettings(EncoderKind.TRANSFORMER, 4, 1, 1, 0, 8, 7);
    assertThat(new SequenceNetwork(tiny, new InputSizes(5, 3, SequenceEncoder.TYPES), weights))
        .isNotNull();
    weights.recordGradients();
    return weights;
  }

  private static NDList gradients(Weights weights, int seed, NDManager memory) {
    Random random = new Random(seed);
    NDList gradients = new NDList();
    for (NDArray array : weights.arrays()) {
      float[] values = new float[(int) array.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) random.nextGaussian();
      }
      gradients.add(memory.create(values, array.getShape()));
    }
    return gradients;
  }

  private static double[] doubles(Weights weights) {
    return doubles(List.copyOf(weights.arrays()));
  }

  private static double[] doubles(List<NDArray> arrays) {
    return arrays.stream()
        .map(NDArray::toFloatArray)
        .flatMapToDouble(values -> IntStream.range(0, values.length).mapToDouble(i -> values[i]))
        .toArray();
  }
}
