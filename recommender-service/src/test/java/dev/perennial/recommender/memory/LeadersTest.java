package dev.perennial.recommender.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LeadersTest {
  private static final int ITEMS = 9;

  /** Any order of events, late ones among them, that are days apart. */
  @Property
  void areTheItemsWithTheGreatestCounts(
      @ForAll List<@IntRange(max = ITEMS * 50 - 1) Integer> events,
      @ForAll @IntRange(min = 1, max = 5) int most) {
    DecayedCounts counts = new DecayedCounts(Duration.ofDays(3));
    Leaders leaders = new Leaders(counts, most);
    TopItems expected = new TopItems(most);

    for (int event : events) {
      counts.add(event % ITEMS, Duration.ofDays(event / ITEMS).toMillis(), 1 + event % 2);
      leaders.grew(event % ITEMS);
    }
    for (int item = 0; item < ITEMS; item++) {
      if (counts.atLandmark(item) > 0) {
        expected.offer(item, counts.atLandmark(item));
      }
    }

    List<Integer> best = new ArrayList<>();
    expected.drain((item, count) -> best.add(item));
    List<Integer> leading = new ArrayList<>();
    for (int place = 0; place < leaders.size(); place++) {
      leading.add(leaders.item(place));
    }
    assertThat(leading).isEqualTo(best);
  }
}
