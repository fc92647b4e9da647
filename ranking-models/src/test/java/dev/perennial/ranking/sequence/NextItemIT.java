package dev.perennial.ranking.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.EventType;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.RecordedInteractions;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.sequences.network.EncoderKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextItemIT {
  private static final int ITEMS = 30;
  private static final int USERS = 300;
  private static final int LENGTH = 8;

  @ParameterizedTest
  @EnumSource
  void learnsWhatFollowsWhat(EncoderKind encoder) {
    ItemScorer scorer = learn(encoder, 1);

    long right =
        IntStream.range(0, ITEMS).filter(item -> next(scorer, item) == follower(item)).count();

    assertThat(right).isGreaterThan(ITEMS * 9 / 10);
  }

  @Test
  void saysProbabilities() {
    ItemScorer scorer = learn(EncoderKind.TRANSFORMER, 1);

    ScoreSheet sheet = score(scorer, walk(4));

    double sum =
        IntStream.range(0, sheet.size()).mapToDouble(place -> sheet.score(sheet.item(place))).sum();
    assertThat(sum).isBetween(0.9999, 1.0001);
  }

  @Test
  void answersSeveralThreadsAsItAnswersOne() {
    ItemScorer scorer = learn(EncoderKind.TRANSFORMER, 1);
    double[] alone =
        IntStream.range(0, ITEMS).mapToDouble(item -> certainty(scorer, item)).toArray();

    double[] together =
        IntStream.range(0, 20 * ITEMS)
            .parallel()
            .mapToDouble(i -> certainty(scorer, i % ITEMS))
            .toArray();

    for (int i = 0; i < together.length; i++) {
      assertThat(together[i]).isEqualTo(alone[i % ITEMS]);
    }
  }

  private static double certainty(ItemScorer scorer, int item) {
    return score(scorer, walk(item)).score(follower(item));
  }

  private static int next(ItemScorer scorer, int item) {
    return score(scorer, walk(item)).top(1)[0];
  }

  private static ScoreSheet score(ItemScorer scorer, Interactions past) {
    ScoreSheet sheet = new ScoreSheet(ITEMS);
    scorer.score(new Query(past, LENGTH), sheet);
    return sheet;
  }

  /** Everybody goes from item to item in the same way, from where chance puts them. */
  private static ItemScorer learn(EncoderKind encoder, long seed) {
    Random random = new Random(5);
    List<Interactions> users = new ArrayList<>();
    for (int user = 0; user < USERS; user++) {
      users.add(walk(random.nextInt(ITEMS)));
    }
    NextItemSettings usual = NextItemSettings.of(encoder);
    NextItemSettings quick =
        new NextItemSettings(encoder, 32, 1, 0.1, LENGTH, usual.negatives(), 32, 1e-2, 30);
    return SequenceMethods.nextItem(quick)
        .learn(new History(users, Collections.nCopies(ITEMS, null)), Learning.unwatched(seed));
  }

  /** A walk that ends at an item. */
  private static Interactions walk(int end) {
    int[] items = new int[LENGTH];
    items[LENGTH - 1] = end;
    for (int i = LENGTH - 2; i >= 0; i--) {
      items[i] = predecessor(items[i + 1]);
    }
    return RecordedInteractions.of(
        EventType.ITEM_PURCHASED, items, LongStream.range(0, LENGTH).toArray());
  }

  private static int follower(int item) {
    return (item + 7) % ITEMS;
  }

  private static int predecessor(int item) {
    return (item + ITEMS - 7) % ITEMS;
  }
}
