package dev.perennial.ranking.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HitsTest {
  private static final Offset<Double> EXACTLY = within(1e-12);

  @Test
  void measuresAListAsByHand() {
    Hits hits = Hits.of(new int[] {7, 2, 9, 4}, new int[] {2, 4, 8});

    assertThat(hits.precision(5)).isEqualTo(2 / 5.0);
    assertThat(hits.recall(5)).isEqualTo(2 / 3.0);
    assertThat(hits.f1(5)).isEqualTo(2 * 2 / 8.0);
    assertThat(hits.averagePrecision(5)).isCloseTo((1 / 2.0 + 2 / 4.0) / 3, EXACTLY);
    assertThat(hits.reciprocalRank(5)).isEqualTo(1 / 2.0);
    assertThat(hits.hitRate(1)).isZero();
    assertThat(hits.ndcg(5))
        .isCloseTo((1 / log2(3) + 1 / log2(5)) / (1 + 1 / log2(3) + 1 / log2(4)), EXACTLY);
  }

  @Property(tries = 300)
  void agreesWithTheDefinitions(
      @ForAll @UniqueElements @Size(max = 20) List<@IntRange(max = 30) Integer> list,
      @ForAll @Size(min = 1, max = 20) Set<@IntRange(max = 30) Integer> wanted,
      @ForAll @IntRange(min = 1, max = 25) int cut) {
    Hits hits = Hits.of(ints(list), ints(new TreeSet<>(wanted)));

    List<Integer> shown = list.stream().limit(cut).toList();
    double found = shown.stream().filter(wanted::contains).count();
    double precision = found / cut;
    double recall = found / wanted.size();
    assertThat(hits.precision(cut)).isCloseTo(precision, EXACTLY);
    assertThat(hits.recall(cut)).isCloseTo(recall, EXACTLY);
    assertThat(hits.f1(cut))
        .isCloseTo(found == 0 ? 0 : 2 * precision * recall / (precision + recall), EXACTLY);
    assertThat(hits.hitRate(cut)).isEqualTo(found > 0 ? 1 : 0);
    assertThat(hits.averagePrecision(cut)).isCloseTo(averagePrecision(shown, wanted, cut), EXACTLY);
    assertThat(hits.reciprocalRank(cut))
        .isEqualTo(
            IntStream.range(0, shown.size())
                .filter(place -> wanted.contains(shown.get(place)))
                .mapToDouble(place -> 1.0 / (place + 1))
                .findFirst()
                .orElse(0));
    assertThat(hits.ndcg(cut)).isCloseTo(ndcg(shown, wanted, cut), EXACTLY);
  }

  @Property(tries = 100)
  void nothingBeatsTheTruthItself(
      @ForAll @Size(min = 1, max = 20) Set<@IntRange(max = 99) Integer> wanted,
      @ForAll @IntRange(min = 1, max = 25) int cut) {
    int[] truth = ints(new TreeSet<>(wanted));

    Hits hits = Hits.of(truth, truth);

    assertThat(hits.ndcg(cut)).isCloseTo(1, EXACTLY);
    assertThat(hits.averagePrecision(cut)).isCloseTo(1, EXACTLY);
    assertThat(hits.reciprocalRank(cut)).isEqualTo(1);
  }

  private static double averagePrecision(List<Integer> shown, Set<Integer> wanted, int cut) {
    double sum = 0;
    for (int place = 0; place < shown.size(); place++) {
      if (wanted.contains(shown.get(place))) {
        List<Integer> until = shown.subList(0, place + 1);
        sum += (double) until.stream().filter(wanted::contains).count() / until.size();
      }
    }
    return sum / Math.min(cut, wanted.size());
  }

  private static double ndcg(List<Integer> shown, Set<Integer> wanted, int cut) {
    double gain =
        IntStream.range(0, shown.size())
            .filter(place -> wanted.contains(shown.get(place)))
            .mapToDouble(place -> 1 / log2(place + 2))
            .sum();
    return gain
        / IntStream.range(0, Math.min(cut, wanted.size()))
            .mapToDouble(place -> 1 / log2(place + 2))
            .sum();
  }

  private static int[] ints(Iterable<Integer> numbers) {
    return StreamSupport.stream(numbers.spliterator(), false).mapToInt(Integer::intValue).toArray();
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
