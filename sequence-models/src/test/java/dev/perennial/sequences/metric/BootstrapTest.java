package dev.perennial.sequences.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.sequences.metric.Bootstrap.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private final Bootstrap bootstrap = new Bootstrap(1000, 7);

  @Test
  void coversTheMeanOfWhatItDrawsFrom() {
    Interval interval = bootstrap.interval(400, BootstrapTest::shareOfEven);
    assertThat(interval.low()).isBetween(0.43, 0.47);
    assertThat(interval.high()).isBetween(0.53, 0.57);
  }

  @Test
  void drawsTheSameFromTheSameSeed() {
    assertThat(bootstrap.interval(50, BootstrapTest::shareOfEven))
        .isEqualTo(new Bootstrap(1000, 7).interval(50, BootstrapTest::shareOfEven));
  }

  @Test
  void callsADifferenceRealOnlyWhereZeroLiesOutside() {
    assertThat(new Interval(-0.1, 0.2).excludesZero()).isFalse();
    assertThat(new Interval(0.1, 0.2).excludesZero()).isTrue();
    assertThat(new Interval(-0.2, -0.1).excludesZero()).isTrue();
  }

  private static double shareOfEven(List<Integer> users) {
    return users.stream().filter(user -> user % 2 == 0).count() / (double) users.size();
  }
}
