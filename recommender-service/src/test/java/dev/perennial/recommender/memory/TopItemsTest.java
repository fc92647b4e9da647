package dev.perennial.recommender.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TopItemsTest {
  @Property
  void keepsTheBestInOrderAndTheEarlierOfEquals(
      @ForAll List<@IntRange(max = 9) Integer> scores, @ForAll @IntRange(min = 1, max = 8) int k) {
    TopItems top = new TopItems(k);
    IntStream.range(0, scores.size()).forEach(item -> top.offer(item, scores.get(item)));

    List<Integer> expected =
        IntStream.range(0, scores.size())
            .boxed()
            .sorted(Comparator.<Integer, Integer>comparing(scores::get).reversed())
            .limit(k)
            .toList();
    assertThat(drained(top)).isEqualTo(expected);
  }

  @Test
  void whatIsNotFiniteLoses() {
    TopItems top = new TopItems(3);
    top.offer(0, Double.NaN);
    top.offer(1, Double.POSITIVE_INFINITY);
    top.offer(2, -1);

    assertThat(drained(top)).containsExactly(2);
  }

  private static List<Integer> drained(TopItems top) {
    List<Integer> items = new ArrayList<>();
    top.drain((item, score) -> items.add(item));
    return items;
  }
}
