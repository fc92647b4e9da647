package dev.perennial.sequences.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.sequences.TinyStore;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FeatureDistributionTest {
  @Test
  void putsATenthOfTheUsersIntoEachBin() {
    FeatureDistribution tenths = fit(IntStream.rangeClosed(1, 100).mapToObj(i -> orders(i)));

    assertThat(tenths.edges())
        .containsExactly(10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0);
    assertThat(tenths.shares())
        .startsWith(0.0)
        .endsWith(0.1)
        .filteredOn(share -> share == 0.1)
        .hasSize(10);
    assertThat(List.of(tenths.bin(orders(10)), tenths.bin(orders(11)))).containsExactly(1, 2);
    assertThat(List.of(tenths.bin(orders(-5)), tenths.bin(orders(1e9)))).containsExactly(1, 10);
  }

  @Test
  void givesUsersWithoutTheFeatureABinOfTheirOwn() {
    FeatureDistribution half = fit(Stream.of(snapshot(Map.of()), orders(3)));

    assertThat(half.bin(snapshot(Map.of("other", 1.0)))).isZero();
    assertThat(half.edges()).containsExactly(3.0);
    assertThat(half.shares()).containsExactly(0.5, 0.5, 0.0);
  }

  @Test
  void givesAValueThatManyShareABinOfItsOwn() {
    FeatureDistribution mostOnce = fit(IntStream.range(0, 10).mapToObj(i -> orders(i < 6 ? 1 : i)));

    assertThat(mostOnce.edges()).containsExactly(1.0, 6.0, 7.0, 8.0);
    assertThat(mostOnce.shares()).containsExactly(0.0, 0.6, 0.1, 0.1, 0.1, 0.1);
  }

  @Test
  void knowsEveryFeatureThatOccurs() {
    assertThat(
            FeatureDistribution.fit(
                List.of(snapshot(Map.of("orders", 1.0)), snapshot(Map.of("gap", 2.0)))))
        .extracting(FeatureDistribution::feature)
        .containsExactly("gap", "orders");
  }

  @Test
  void refusesSharesOfOtherBins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeatureDistribution("orders", List.of(1.0), List.of(1.0)))
        .withMessageContaining("1 edges make 3 bins, not 1");
  }

  @Property(tries = 200)
  void leavesNobodyOut(
      @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -9, max = 9) Double> values) {
    FeatureDistribution distribution = fit(values.stream().map(value -> orders(value)));

    assertThat(distribution.shares().stream().mapToDouble(share -> share).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(distribution.edges()).isSorted().doesNotHaveDuplicates();
  }

  private static FeatureDistribution fit(Stream<Snapshot> snapshots) {
    return FeatureDistribution.fit(snapshots.toList()).getFirst();
  }

  private static Snapshot orders(double value) {
    return snapshot(Map.of("orders", value));
  }

  private static Snapshot snapshot(Map<String, Double> features) {
    return new Snapshot(TinyStore.OPENING, LifecycleStage.RETENTION, features);
  }
}
