package dev.perennial.ranking.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.event.EventType;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.RecordedInteractions;
import dev.perennial.ranking.history.TwoTastes;
import dev.perennial.ranking.matrix.ProfileReader;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.method.Scores;
import dev.perennial.ranking.neighbour.ItemItem.Within;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ItemItemTest {
  private static final int ITEMS = 6;
  private static final ProfileReader ALL = new ProfileReader(100, 1);

  @Property(tries = 100)
  void isTheCosineOfTheUsersSets(
      @ForAll @Size(min = 1, max = 8)
          List<@Size(max = 5) Set<@IntRange(max = ITEMS - 1) Integer>> users,
      @ForAll @IntRange(max = ITEMS - 1) int asked) {
    List<RecordedInteractions> history = users.stream().map(ItemItemTest::bought).toList();

    ScoreSheet sheet =
        Scores.of(method(Within.USER, 0.5, 0.5, 0, ITEMS), ITEMS, history, TwoTastes.bought(asked));

    for (int item = 0; item < ITEMS; item++) {
      double expected = item == asked ? 0 : cosine(users, asked, item);
      assertThat(sheet.score(item)).as("item %d", item).isCloseTo(expected, within(1e-6));
    }
  }

  @Test
  void isAShrunkConditionalProbability() {
    List<Interactions> users =
        List.of(
            TwoTastes.bought(0, 1),
            TwoTastes.bought(0, 1),
            TwoTastes.bought(0, 2),
            TwoTastes.bought(0));

    ScoreSheet sheet =
        Scores.of(method(Within.USER, 1, 0, 4, ITEMS), ITEMS, users, TwoTastes.bought(0));

    assertThat(sheet.score(1)).isCloseTo(2.0 / (4 + 4), within(1e-6));
    assertThat(sheet.score(2)).isCloseTo(1.0 / (4 + 4), within(1e-6));
    assertThat(sheet.reason(1)).isZero();
  }

  @Test
  void basketsJoinWhatWasBoughtOnOneDay() {
    long day = Interactions.MILLIS_PER_DAY;
    Interactions user =
        RecordedInteractions.of(
            EventType.ITEM_PURCHASED, new int[] {0, 1, 2}, new long[] {0, 0, day});

    ScoreSheet sheet =
        Scores.of(
            method(Within.BASKET, 0.5, 0.5, 0, ITEMS), ITEMS, List.of(user), TwoTastes.bought(0));

    assertThat(sheet.isScored(1)).isTrue();
    assertThat(sheet.isScored(2)).isFalse();
  }

  @Test
  void keepsTheClosestNeighboursOnly() {
    List<Interactions> users =
        List.of(TwoTastes.bought(0, 1, 2), TwoTastes.bought(0, 1), TwoTastes.bought(2));

    ScoreSheet sheet =
        Scores.of(method(Within.USER, 0.5, 0.5, 0, 1), ITEMS, users, TwoTastes.bought(0));

    assertThat(sheet.size()).isEqualTo(1);
    assertThat(sheet.isScored(1)).isTrue();
  }

  private static ItemItem method(
      Within within, double own, double other, double shrinkage, int neighbours) {
    return new ItemItem(
        "item-item", new ItemItem.Settings(within, own, other, shrinkage, neighbours, ALL));
  }

  private static RecordedInteractions bought(Set<Integer> items) {
    return RecordedInteractions.of(
        EventType.ITEM_PURCHASED,
        items.stream().mapToInt(Integer::intValue).toArray(),
        IntStream.range(0, items.size()).mapToLong(i -> i).toArray());
  }

  private static double cosine(List<Set<Integer>> users, int one, int other) {
    double both = users.stream().filter(u -> u.contains(one) && u.contains(other)).count();
    double product =
        (double) users.stream().filter(u -> u.contains(one)).count()
            * users.stream().filter(u -> u.contains(other)).count();
    return both == 0 ? 0 : both / Math.sqrt(product);
  }
}
