package dev.perennial.sequences.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class RankingMetricsTest {

  @Test
  void measuresAListAsByHand() {
    List<String> ranked = List.of("a", "b", "c", "d");
    Set<String> truth = Set.of("b", "d", "x");
    double found = 1 / log2(3);
    double best = 1 + 1 / log2(3) + 1 / log2(4);
    assertThat(RankingMetrics.recall(ranked, truth, 3)).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(RankingMetrics.ndcg(ranked, truth, 3)).isCloseTo(found / best, within(1e-12));
  }

  @Property(tries = 200)
  void liesBetweenNothingAndEverything(
      @ForAll @UniqueElements @Size(max = 20) List<@IntRange(max = 30) Integer> ranked,
      @ForAll @Size(min = 1, max = 20) Set<@IntRange(max = 30) Integer> truth,
      @ForAll @IntRange(min = 1, max = 15) int cut) {
    assertThat(RankingMetrics.ndcg(ranked, truth, cut)).isBetween(0.0, 1 + 1e-9);
    assertThat(RankingMetrics.recall(ranked, truth, cut)).isBetween(0.0, 1.0);
  }

  @Property(tries = 100)
  void nothingBeatsTheTruthItself(
      @ForAll @UniqueElements @Size(min = 1, max = 20) List<Integer> truth,
      @ForAll @IntRange(min = 1, max = 25) int cut) {
    assertThat(RankingMetrics.ndcg(truth, Set.copyOf(truth), cut)).isCloseTo(1, within(1e-9));
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
