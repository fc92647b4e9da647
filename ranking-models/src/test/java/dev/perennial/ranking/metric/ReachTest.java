package dev.perennial.ranking.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.event.EventType;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.RecordedInteractions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;

/** Exposure, popularity and distance against the slowest way to work them out. */
class ReachTest {
  private static final int ITEMS = 8;
  private static final Offset<Double> EXACTLY = within(1e-9);

  @Property(tries = 200)
  void coverageAndGiniAreThoseOfAllPairs(
      @ForAll @Size(min = 1, max = 12)
          List<@Size(min = 1, max = 6) Set<@IntRange(max = ITEMS - 1) Integer>> lists,
      @ForAll @IntRange(min = 1, max = 8) int cut) {
    int[][] shown = lists.stream().map(ReachTest::ints).toArray(int[][]::new);

    Exposure exposure = new Exposure(shown, cut, ITEMS);

    double[] times = new double[ITEMS];
    for (int[] list : shown) {
      Arrays.stream(list).limit(cut).forEach(item -> times[item]++);
    }
    double differences =
        IntStream.range(0, ITEMS)
            .boxed()
            .flatMapToDouble(
                one ->
                    IntStream.range(0, ITEMS)
                        .mapToDouble(other -> Math.abs(times[one] - times[other])))
            .sum();
    double mean = Arrays.stream(times).average().orElseThrow();
    assertThat(exposure.gini()).isCloseTo(differences / (2 * ITEMS * ITEMS * mean), EXACTLY);
    assertThat(exposure.coverage())
        .isEqualTo((double) Arrays.stream(times).filter(n -> n > 0).count() / ITEMS);
  }

  @Property(tries = 200)
  void popularityCountsEachUserOnce(@ForAll("users") List<List<Integer>> users) {
    Popularity popularity = Popularity.of(history(users));

    for (int item = 0; item < ITEMS; item++) {
      int number = item;
      double share =
          (double) users.stream().filter(user -> user.contains(number)).count() / users.size();
      assertThat(popularity.share(item)).isCloseTo(share, EXACTLY);
      assertThat(popularity.selfInformation(item))
          .isCloseTo(
              -Math.log((share * users.size() + 1) / (users.size() + 1)) / Math.log(2), EXACTLY);
    }
  }

  @Property(tries = 200)
  void distanceIsOneLessTheCosineOfTheBuyers(@ForAll("users") List<List<Integer>> users) {
    ItemDistance distance = ItemDistance.byBuyers(history(users));

    List<Double> distances = new ArrayList<>();
    for (int one = 0; one < ITEMS; one++) {
      for (int other = 0; other < one; other++) {
        double expected = 1 - cosine(buyers(users, one), buyers(users, other));
        assertThat(distance.between(one, other)).isCloseTo(expected, EXACTLY);
        distances.add(expected);
      }
    }
    assertThat(distance.withinList(IntStream.range(0, ITEMS).toArray(), ITEMS))
        .isCloseTo(distances.stream().mapToDouble(d -> d).average().orElseThrow(), EXACTLY);
  }

  @Provide
  Arbitrary<List<List<Integer>>> users() {
    return Arbitraries.integers()
        .between(0, ITEMS - 1)
        .list()
        .ofMaxSize(10)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static Set<Integer> buyers(List<List<Integer>> users, int item) {
    Set<Integer> buyers = new HashSet<>();
    IntStream.range(0, users.size())
        .filter(user -> users.get(user).contains(item))
        .forEach(buyers::add);
    return buyers;
  }

  private static double cosine(Set<Integer> one, Set<Integer> other) {
    Set<Integer> both = new HashSet<>(one);
    both.retainAll(other);
    return both.isEmpty() ? 0 : both.size() / Math.sqrt((double) one.size() * other.size());
  }

  private static History history(List<List<Integer>> users) {
    List<Interactions> all = new ArrayList<>();
    users.forEach(
        items ->
            all.add(
                RecordedInteractions.of(
                    EventType.ITEM_PURCHASED, ints(items), new long[items.size()])));
    return new History(all, Collections.nCopies(ITEMS, null));
  }

  private static int[] ints(Collection<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
