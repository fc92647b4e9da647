package dev.perennial.sequences.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GammaGammaTest {
  /** As published for CDNOW. */
  private static final GammaGamma PUBLISHED = new GammaGamma(6.25, 3.74, 15.44, true);

  private static final double EVERYONES_MEAN = 6.25 * 15.44 / (3.74 - 1);

  /** The first customer of the published sample, whose repeats are two. */
  @Test
  void expectsWhatIsPublished() {
    assertThat(PUBLISHED.expectedOrderValue(new PurchaseSummary(1, 10, 20, 22.35)))
        .isCloseTo(24.66, within(0.005));
  }

  @Property
  void liesBetweenTheUsersMeanAndEveryones(
      @ForAll @IntRange(max = 1_000) int repeats,
      @ForAll @DoubleRange(min = 0, max = 10_000) double mean) {
    double expected = PUBLISHED.expectedOrderValue(new PurchaseSummary(repeats, 0, 1, mean));

    assertThat(expected)
        .isBetween(Math.min(mean, EVERYONES_MEAN) - 1e-9, Math.max(mean, EVERYONES_MEAN) + 1e-9);
  }

  @Property
  void believesAUserMoreTheMoreOrdersThereAre(
      @ForAll @IntRange(max = 1_000) int repeats,
      @ForAll @DoubleRange(min = 0, max = 10_000) double mean) {
    double few = PUBLISHED.expectedOrderValue(new PurchaseSummary(repeats, 0, 1, mean));
    double more = PUBLISHED.expectedOrderValue(new PurchaseSummary(repeats + 1, 0, 1, mean));

    assertThat(Math.abs(more - mean)).isLessThanOrEqualTo(Math.abs(few - mean) + 1e-9);
  }

  @Test
  void theCurrencyDoesNotMatter() {
    Random random = new Random(8);
    List<PurchaseSummary> euros =
        IntStream.range(0, 300)
            .mapToObj(
                i -> new PurchaseSummary(i % 4, i % 4, 10, Math.exp(3 + random.nextGaussian())))
            .toList();
    List<PurchaseSummary> yen =
        euros.stream()
            .map(
                user ->
                    new PurchaseSummary(user.repeats(), user.recency(), 10, 160 * user.meanValue()))
            .toList();

    GammaGamma inEuros = GammaGamma.fit(euros);
    GammaGamma inYen = GammaGamma.fit(yen);

    assertThat(inYen.expectedOrderValue(yen.getLast()))
        .isCloseTo(160 * inEuros.expectedOrderValue(euros.getLast()), withinPercentage(0.001));
  }
}
