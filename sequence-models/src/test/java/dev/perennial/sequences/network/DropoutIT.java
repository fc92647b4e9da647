package dev.perennial.sequences.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DropoutIT {
  private static final Shape SHAPE = new Shape(100, 1001);

  @Test
  void dropsItsShareAndKeepsTheMean() {
    float[] left = ones(new Dropout(0.2, new SplittableRandom(1)));
    int dropped = 0;
    double sum = 0;
    for (float number : left) {
      dropped += number == 0 ? 1 : 0;
      sum += number;
    }
    assertThat((double) dropped / left.length).isCloseTo(0.2, within(0.005));
    assertThat(sum / left.length).isCloseTo(1, within(0.005));
  }

  @Test
  void drawsAnewEachTimeAndTheSameFromTheSameSeed() {
    Dropout dropout = new Dropout(0.5, new SplittableRandom(1));
    float[] first = ones(dropout);
    assertThat(ones(dropout)).isNotEqualTo(first);
    assertThat(ones(new Dropout(0.5, new SplittableRandom(1)))).isEqualTo(first);
  }

  @Test
  void dropsNothingWhenAnswering() {
    assertThat(ones(Dropout.none())).containsOnly(1);
  }

  @Test
  void theWayBackDropsWhatTheWayThereDropped() {
    Dropout dropout = new Dropout(0.5, new SplittableRandom(1));
    try (NDManager memory = Tensors.newManager();
        GradientCollector gradients = Tensors.engine().newGradientCollector()) {
      NDArray ones = memory.ones(SHAPE);
      ones.setRequiresGradient(true);
      NDArray first = dropout.apply(ones);
      NDArray second = dropout.apply(memory.ones(SHAPE));
      gradients.backward(first.sum().add(second.sum()));
      assertThat(ones.getGradient().toFloatArray()).isEqualTo(first.toFloatArray());
    }
  }

  private static float[] ones(Dropout dropout) {
    try (NDManager memory = Tensors.newManager()) {
      return dropout.apply(memory.ones(SHAPE)).toFloatArray();
    }
  }
}
