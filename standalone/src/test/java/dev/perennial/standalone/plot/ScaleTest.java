package dev.perennial.standalone.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScaleTest {
  @Test
  void putsTheEndsOfTheNumbersAtTheEndsOfTheAxis() {
    Scale upwards = new Scale(10, 20, 200, 100);

    assertThat(upwards.at(10)).isEqualTo(200);
    assertThat(upwards.at(15)).isEqualTo(150);
    assertThat(upwards.at(20)).isEqualTo(100);
  }

  @Test
  void ticksAtRoundNumbers() {
    Scale scale = new Scale(0.68, 0.79, 0, 100);

    assertThat(scale.ticks(4).stream().map(tick -> scale.label(tick, 4)))
        .containsExactly("0.70", "0.75");
    assertThat(new Scale(0, 12_000, 0, 1).label(10_000, 4)).isEqualTo("10k");
    assertThat(new Scale(-2, 2, 0, 1).label(-1, 4)).isEqualTo("−1");
  }

  @Property(tries = 300)
  void everyTickLiesOnTheAxisAndEvenlyApart(
      @ForAll @DoubleRange(min = -1e4, max = 1e4) double low,
      @ForAll @DoubleRange(min = 0.01, max = 1e5) double length,
      @ForAll @IntRange(min = 2, max = 8) int about) {
    Scale scale = new Scale(low, low + length, 0, 100);

    List<Double> ticks = scale.ticks(about);

    assertThat(ticks).hasSizeLessThanOrEqualTo(about + 1);
    assertThat(ticks).allSatisfy(tick -> assertThat(scale.at(tick)).isBetween(-1e-6, 100 + 1e-6));
    for (int i = 2; i < ticks.size(); i++) {
      assertThat(ticks.get(i) - ticks.get(i - 1))
          .isCloseTo(ticks.get(1) - ticks.get(0), within(1e-6 * length));
    }
  }
}
