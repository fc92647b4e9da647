package dev.perennial.sequences.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
  @Test
  void goesTwiceAsFarOnAFourTimesLargerBatch() {
    assertThat(Pace.ofBatch(256).learningRate())
        .isCloseTo(2 * Pace.ofBatch(64).learningRate(), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"10, 64", "51199, 64", "51200, 128", "240000, 512", "10000000, 1024"})
  void growsOnAGpuWithTheStore(int examples, int batchSize) {
    assertThat(Pace.onGpu(examples)).isEqualTo(Pace.ofBatch(batchSize));
  }

  @Test
  void refusesABatchThatNothingCanBeLearnedFrom() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pace.ofBatch(1))
        .withMessageContaining("batchSize");
  }
}
