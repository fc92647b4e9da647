package dev.perennial.recommender.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.EventType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class InteractionsTest {
  private static final int LIMIT = 10;

  @Property
  void keepsTheNewestInTheOrderOfTime(@ForAll List<@IntRange(max = 40) Integer> times) {
    Interactions interactions = new Interactions(LIMIT);
    List<int[]> expected = new ArrayList<>();
    for (int item = 0; item < times.size(); item++) {
      interactions.add(item, EventType.ITEM_VIEWED, 1_000L * times.get(item) + item % 1_000);
      expected.add(new int[] {item, times.get(item)});
      expected.sort(Comparator.comparingInt(pair -> pair[1]));
      if (expected.size() > LIMIT) {
        expected.removeFirst();
      }
    }

    assertThat(interactions.size()).isEqualTo(expected.size());
    for (int index = 0; index < interactions.size(); index++) {
      assertThat(interactions.item(index)).isEqualTo(expected.get(index)[0]);
      assertThat(interactions.at(index)).isEqualTo(1_000L * expected.get(index)[1]);
      assertThat(interactions.type(index)).isEqualTo(EventType.ITEM_VIEWED);
    }
  }
}
