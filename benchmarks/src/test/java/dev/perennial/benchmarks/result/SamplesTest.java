package dev.perennial.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void theMedianIsTheOneInTheMiddleOrTheMeanOfTwo() {
    assertThat(new Samples(new double[] {9, 1, 5}).median()).isEqualTo(5);
    assertThat(new Samples(new double[] {9, 1, 5, 6}).median()).isEqualTo(5.5);
  }

  @Test
  void aQuantileIsTheSampleThatItsShareDoesNotExceed() {
    double[] hundred = new double[100];
    for (int i = 0; i < hundred.length; i++) {
      hundred[i] = 100 - i;
    }

    Samples samples = new Samples(hundred);

    assertThat(samples.quantile(0.99)).isEqualTo(99);
    assertThat(samples.quantile(1)).isEqualTo(100);
    assertThat(samples.quantile(0)).isEqualTo(1);
  }
}
