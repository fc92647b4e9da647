package dev.perennial.sequences.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.sequences.history.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TopItemsTest {

  @Property(tries = 200)
  void findsWhatSortingFinds(
      @ForAll @Size(min = 3, max = 40) List<@IntRange(max = 9) Integer> tenths,
      @ForAll @IntRange(min = 1, max = 12) int count) {
    float[] shares = new float[tenths.size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = tenths.get(i) / 10f;
    }
    List<Integer> sorted =
        IntStream.range(Vocabulary.FIRST, shares.length)
            .filter(item -> shares[item] > 0)
            .boxed()
            .sorted(Comparator.comparing(item -> -shares[item]))
            .limit(count)
            .toList();
    assertThat(TopItems.of(shares, count)).isEqualTo(sorted);
  }
}
