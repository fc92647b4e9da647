package dev.perennial.ranking.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.sequences.metric.Bootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlaceProbabilitiesTest {
  private static final int ITEMS = 12;
  private static final int PLACES = 4;

  /** One pair of a user and an item at a time. */
  @Property(tries = 100)
  void agreesWithTheProbabilityOfEveryPair(
      @ForAll long seed, @ForAll @IntRange(min = 4, max = 12) int users) {
    SplittableRandom random = new SplittableRandom(seed);
    int[][] lists = new int[users][];
    int[][] wanted = new int[users][];
    for (int user = 0; user < users; user++) {
      lists[user] = drawn(random, random.nextInt(PLACES + 1));
      wanted[user] = Arrays.stream(drawn(random, 1 + random.nextInt(3))).sorted().toArray();
    }

    PlaceProbabilities actual = of(lists, wanted);

    Pairs pairs = pairs(lists, wanted);
    assertThat(actual.auc(Bootstrap.everyone(users))).isCloseTo(pairs.auc(), within(1e-9));
    assertThat(Arrays.stream(actual.logLosses()).average().orElseThrow())
        .isCloseTo(pairs.logLoss(), within(1e-9));
  }

  @Test
  void whoSaysNothingTellsNobodyApart() {
    PlaceProbabilities silent =
        of(new int[7][0], new int[][] {{1}, {2, 3}, {4}, {5}, {6}, {7}, {8}});

    assertThat(silent.auc(Bootstrap.everyone(7))).isEqualTo(0.5);
  }

  @Test
  void whoFindsMoreHasTheBetterProbabilities() {
    int[][] wanted = new int[40][];
    int[][] right = new int[40][];
    int[][] wrong = new int[40][];
    for (int user = 0; user < wanted.length; user++) {
      wanted[user] = new int[] {user % 3};
      right[user] = new int[] {user % 3, 5, 6, 7};
      wrong[user] = new int[] {8, 9, 10, 11};
    }

    PlaceProbabilities found = of(right, wanted);
    PlaceProbabilities missed = of(wrong, wanted);

    int[] everyone = Bootstrap.everyone(wanted.length);
    assertThat(found.auc(everyone)).isCloseTo(1, within(1e-9)).isGreaterThan(missed.auc(everyone));
    assertThat(found.logLosses()[0]).isLessThan(missed.logLosses()[0]);
  }

  private static PlaceProbabilities of(int[][] lists, int[][] wanted) {
    List<Hits> hits = new ArrayList<>();
    for (int user = 0; user < lists.length; user++) {
      hits.add(Hits.of(lists[user], wanted[user]));
    }
    return new PlaceProbabilities(hits, ITEMS, PLACES);
  }

  /** A user and an item each: the half, the probability and whether the user took it. */
  private record Pair(int half, double probability, boolean taken) {}

  private record Pairs(List<Pair> all) {
    double auc() {
      double won = 0;
      double compared = 0;
      for (Pair yes : all) {
        for (Pair no : all) {
          if (yes.taken && !no.taken && yes.half == no.half) {
            compared++;
            won += (1 + Math.signum(yes.probability - no.probability)) / 2;
          }
        }
      }
      return won / compared;
    }

    double logLoss() {
      return all.stream()
          .mapToDouble(one -> -Math.log(one.taken ? one.probability : 1 - one.probability))
          .average()
          .orElseThrow();
    }
  }

  private static Pairs pairs(int[][] lists, int[][] wanted) {
    List<Pair> pairs = new ArrayList<>();
    for (int user = 0; user < lists.length; user++) {
      for (int item = 0; item < ITEMS; item++) {
        boolean taken = place(wanted[user], item) < PLACES;
        int half = user % 2;
        pairs.add(new Pair(half, share(place(lists[user], item), 1 - half, lists, wanted), taken));
      }
    }
    return new Pairs(pairs);
  }

  /** The share of a half's items at a place that were taken. */
  private static double share(int place, int half, int[][] lists, int[][] wanted) {
    int right = 0;
    int all = 0;
    for (int user = half; user < lists.length; user += 2) {
      for (int item = 0; item < ITEMS; item++) {
        if (place(lists[user], item) == place) {
          all++;
          right += place(wanted[user], item) < PLACES ? 1 : 0;
        }
      }
    }
    return (right + 0.5) / (all + 1.0);
  }

  /** Where the item is; after all places where it is nowhere. */
  private static int place(int[] list, int item) {
    for (int place = 0; place < list.length; place++) {
      if (list[place] == item) {
        return place;
      }
    }
    return PLACES;
  }

  private static int[] drawn(SplittableRandom random, int size) {
    return random.ints(0, ITEMS).distinct().limit(size).toArray();
  }
}
