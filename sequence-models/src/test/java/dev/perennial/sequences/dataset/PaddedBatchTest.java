package dev.perennial.sequences.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.sequences.dataset.Window.Numbers;
import dev.perennial.sequences.dataset.Window.Step;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaddedBatchTest {

  @Test
  void everyWindowEndsAtTheSamePlace() {
    PaddedBatch batch = PaddedBatch.of(List.of(window(7), window(8, 9)));
    assertThat(batch.steps()).isEqualTo(2);
    assertThat(batch.items()).containsExactly(0, 7, 8, 9);
    assertThat(batch.present()).containsExactly(0, 1, 1, 1);
    assertThat(batch.numbers()).hasSize(4 * PaddedBatch.STEP_NUMBERS);
    assertThat(batch.numbers()[PaddedBatch.STEP_NUMBERS]).isEqualTo(7);
    assertThat(batch.now()).containsExactly(1, 2);
  }

  @Test
  void hasRoomForAStepWhereNoOneHasAny() {
    PaddedBatch batch = PaddedBatch.of(List.of(window()));
    assertThat(batch.steps()).isEqualTo(1);
    assertThat(batch.present()).containsExactly(0);
  }

  /** Each step's first number is its item, NOW's the count of steps. */
  private static Window window(int... items) {
    List<Step> steps =
        IntStream.of(items)
            .mapToObj(
                item -> {
                  float[] numbers = new float[PaddedBatch.STEP_NUMBERS];
                  numbers[0] = item;
                  return new Step(item, 1, 0, new Numbers(numbers));
                })
            .toList();
    return new Window(steps, new Numbers(new float[] {items.length}));
  }
}
