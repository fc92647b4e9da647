package dev.perennial.sequences.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HazardBinsTest {

  @Test
  void areAboutAWeekEach() {
    assertThat(HazardBins.of(90).count()).isEqualTo(13);
    assertThat(HazardBins.of(90).width()).isCloseTo(6.92, within(0.01));
    assertThat(HazardBins.of(3)).isEqualTo(new HazardBins(1, 3));
  }

  @Property
  void everyFirstOrderLiesInItsBin(
      @ForAll @IntRange(min = 1, max = 400) int labelDays,
      @ForAll @DoubleRange(min = 0.01, max = 1) double share) {
    HazardBins bins = HazardBins.of(labelDays);
    double days = share * labelDays;
    int bin = bins.of(days);
    assertThat(days)
        .isGreaterThanOrEqualTo(bin * bins.width() - 1e-9)
        .isLessThanOrEqualTo((bin + 1) * bins.width() + 1e-9);
  }

  @Test
  void aBinThatWasHalfObservedWasSurvived() {
    HazardBins bins = HazardBins.of(28);
    assertThat(bins.survived(28)).isEqualTo(4);
    assertThat(bins.survived(10.6)).isEqualTo(2);
    assertThat(bins.survived(10.4)).isEqualTo(1);
    assertThat(bins.survived(0)).isZero();
  }
}
