package dev.perennial.sequences.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.perennial.sequences.dataset.PaddedBatch;
import dev.perennial.sequences.dataset.SequenceEncoder;
import dev.perennial.sequences.dataset.Window;
import dev.perennial.sequences.dataset.Window.Numbers;
import dev.perennial.sequences.dataset.Window.Step;
import dev.perennial.sequences.network.Dropout;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.network.Gradients;
import dev.perennial.sequences.network.NetworkSettings;
import dev.perennial.sequences.network.Precision;
import dev.perennial.sequences.network.Tensors;
import dev.perennial.sequences.network.Weights;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SequenceNetworkIT {
  private static final int ITEMS = 30;
  private static final int WIDTH = 16;
  private static final InputSizes SIZES = new InputSizes(ITEMS, 5, 6);

  @ParameterizedTest
  @EnumSource
  void aLaterStepChangesNothingBeforeIt(EncoderKind kind) {
    Window window = window(9, new Random(1));
    for (int changed = 0; changed < 9; changed++) {
      List<Step> steps = new ArrayList<>(window.steps());
      steps.set(changed, step(new Random(99 + changed)));
      float[] before = steps(kind, List.of(window), 1);
      float[] after = steps(kind, List.of(new Window(steps, window.now())), 1);
      assertThat(Arrays.copyOf(after, changed * WIDTH))
          .containsExactly(Arrays.copyOf(before, changed * WIDTH), within(1e-5f));
      assertThat(after[changed * WIDTH]).isNotEqualTo(before[changed * WIDTH]);
    }
  }

  @ParameterizedTest
  @EnumSource
  void paddingOnTheLeftChangesNothing(EncoderKind kind) {
    List<Window> windows = List.of(window(3, new Random(1)), window(5, new Random(2)));
    float[] tight = answers(kind, windows, 1);
    assertThat(answers(kind, windows, 11)).containsExactly(tight, within(1e-4f));
    assertThat(answers(kind, windows.subList(0, 1), 1)[0]).isCloseTo(tight[0], within(1e-4f));
  }

  @ParameterizedTest
  @EnumSource
  void answersAsItReads(EncoderKind kind) {
    List<Window> windows = List.of(window(3, new Random(1)), window(14, new Random(2)));
    try (Weights weights = Weights.random(4);
        NDManager memory = Tensors.newManager()) {
      SequenceNetwork network = new SequenceNetwork(settings(kind), SIZES, weights);
      BatchTensors batch = BatchTensors.of(PaddedBatch.of(windows, 1), memory);
      NetworkOutput whole = network.read(batch, Dropout.none()).users();
      NetworkOutput brief = network.answer(batch);
      assertThat(brief.hidden().toFloatArray())
          .containsExactly(whole.hidden().toFloatArray(), within(1e-5f));
      assertThat(brief.hazard().toFloatArray())
          .containsExactly(whole.hazard().toFloatArray(), within(1e-5f));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLastStepSeesTheFirst(EncoderKind kind) {
    Window window = window(15, new Random(1));
    List<Step> steps = new ArrayList<>(window.steps());
    steps.set(0, step(new Random(99)));
    assertThat(answers(kind, List.of(new Window(steps, window.now())), 1))
        .isNotEqualTo(answers(kind, List.of(window), 1));
  }

  @ParameterizedTest
  @EnumSource
  void productsInHalfThePrecisionSayAboutTheSame(EncoderKind kind) {
    List<Window> windows = List.of(window(3, new Random(1)), window(14, new Random(2)));
    float[] single = answers(kind, windows, 1, Precision.SINGLE);
    assertThat(answers(kind, windows, 1, Precision.MIXED))
        .isNotEqualTo(single)
        .containsExactly(single, within(0.05f));
  }

  @ParameterizedTest
  @EnumSource
  void productsInHalfThePrecisionLearnAboutTheSame(EncoderKind kind) {
    float[] single = gradients(kind, Precision.SINGLE);
    float[] mixed = gradients(kind, Precision.MIXED);
    double scale = Math.sqrt(product(single, single) * product(mixed, mixed));
    assertThat(product(single, mixed) / scale).isBetween(0.999, 1.0);
    assertThat(mixed).isNotEqualTo(single);
  }

  @ParameterizedTest
  @EnumSource
  void answersForAUserWithoutEvents(EncoderKind kind) {
    assertThat(answers(kind, List.of(window(0, new Random(1))), 1)[0]).isFinite();
  }

  @ParameterizedTest
  @EnumSource
  void weightsSurviveTheirFile(EncoderKind kind) throws IOException {
    try (Weights weights = Weights.random(4)) {
      float[] before = answers(kind, weights);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      weights.write(new DataOutputStream(bytes));
      try (Weights read =
          Weights.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())))) {
        assertThat(answers(kind, read)).isEqualTo(before);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesWeightsOfAnotherShape(EncoderKind kind) throws IOException {
    try (Weights weights = Weights.random(4)) {
      new SequenceNetwork(settings(kind), SIZES, weights);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      weights.write(new DataOutputStream(bytes));
      try (Weights read =
          Weights.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())))) {
        InputSizes more = new InputSizes(ITEMS + 1, 5, 6);
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new SequenceNetwork(settings(kind), more, read))
            .withMessageContaining("embedding.items");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void answeringLeavesNothingInNativeMemory(EncoderKind kind) {
    for (Precision precision : Precision.values()) {
      try (Weights weights = Weights.random(4, precision)) {
        answers(kind, weights);
        NDManager memory = weights.arrays().iterator().next().getManager();
        int before = memory.getManagedArrays().size();
        answers(kind, weights);
        assertThat(memory.getManagedArrays()).hasSize(before);
      }
    }
  }

  private static float[] answers(EncoderKind kind, Weights weights) {
    SequenceNetwork network = new SequenceNetwork(settings(kind), SIZES, weights);
    PaddedBatch batch = PaddedBatch.of(List.of(window(4, new Random(8))));
    try (NDManager memory = Tensors.newManager()) {
      NetworkOutput output = network.answer(BatchTensors.of(batch, memory));
      network.itemScores(output.nextOrder(), memory.create(new long[] {3, 5})).toFloatArray();
      return network.itemScores(output.nextOrder()).toFloatArray();
    }
  }

  /** The hazards of each window. */
  private static float[] answers(EncoderKind kind, List<Window> windows, int minSteps) {
    return answers(kind, windows, minSteps, Precision.SINGLE);
  }

  private static float[] answers(
      EncoderKind kind, List<Window> windows, int minSteps, Precision precision) {
    try (Weights weights = Weights.random(4, precision);
        NDManager memory = Tensors.newManager()) {
      SequenceNetwork network = new SequenceNetwork(settings(kind), SIZES, weights);
      BatchTensors batch = BatchTensors.of(PaddedBatch.of(windows, minSteps), memory);
      return network.answer(batch).hazard().toFloatArray();
    }
  }

  /** How what is said of two users changes with each of the weights, one after the other. */
  private static float[] gradients(EncoderKind kind, Precision precision) {
    List<Window> windows = List.of(window(3, new Random(1)), window(14, new Random(2)));
    try (Weights weights = Weights.random(4, precision);
        NDManager memory = Tensors.newManager()) {
      SequenceNetwork network = new SequenceNetwork(settings(kind), SIZES, weights);
      weights.recordGradients();
      try (Gradients gradients = Gradients.record()) {
        BatchTensors batch = BatchTensors.of(PaddedBatch.of(windows, 1), memory);
        NetworkOutput output = network.read(batch, Dropout.none()).users();
        NDArray scores = network.itemScores(output.nextOrder()).square().sum();
        gradients.backward(output.hazard().square().sum().add(scores));
      }
      NDList flat = new NDList();
      weights.arrays().forEach(array -> flat.add(array.getGradient().flatten()));
      return NDArrays.concat(flat).toFloatArray();
    }
  }

  private static double product(float[] left, float[] right) {
    return IntStream.range(0, left.length).mapToDouble(i -> (double) left[i] * right[i]).sum();
  }

  /** What the encoder makes of each step. */
  private static float[] steps(EncoderKind kind, List<Window> windows, int minSteps) {
    try (Weights weights = Weights.random(4);
        NDManager memory = Tensors.newManager()) {
      SequenceNetwork network = new SequenceNetwork(settings(kind), SIZES, weights);
      BatchTensors batch = BatchTensors.of(PaddedBatch.of(windows, minSteps), memory);
      return network.read(batch, Dropout.none()).steps().toFloatArray();
    }
  }

  private static NetworkSettings settings(EncoderKind kind) {
    return new NetworkSettings(kind, WIDTH, 2, 2, 0.2, 16, 28);
  }

  private static Window window(int steps, Random random) {
    return new Window(
        IntStream.range(0, steps).mapToObj(i -> step(random)).toList(),
        new Numbers(numbers(6, random)));
  }

  private static Step step(Random random) {
    return new Step(
        random.nextInt(ITEMS),
        1 + random.nextInt(SequenceEncoder.NOW_TYPE - 1),
        random.nextInt(5),
        new Numbers(numbers(PaddedBatch.STEP_NUMBERS, random)));
  }

  private static float[] numbers(int count, Random random) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }
}
