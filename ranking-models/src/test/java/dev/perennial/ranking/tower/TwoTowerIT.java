package dev.perennial.ranking.tower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.TwoTastes;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.ranking.method.TakesItems;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TwoTowerIT {
  private static final int NEW_ITEM = TwoTastes.ITEMS;
  private static final Interactions TEAS = TwoTastes.bought(4, 2, 6, 0);
  private static final Interactions BOOKS = TwoTastes.bought(5, 3, 7, 1);

  @Test
  void tellsWhoDrinksFromWhoReads() {
    ItemScorer scorer = learn();

    assertThat(teas(score(scorer, TEAS))).isGreaterThanOrEqualTo(9);
    assertThat(teas(score(scorer, BOOKS))).isLessThanOrEqualTo(1);
  }

  @Test
  void findsWhomANewItemIsForByItsContent() {
    ItemScorer scorer = learn();
    assertThat(score(scorer, TEAS).isScored(NEW_ITEM)).isFalse();

    ((TakesItems) scorer).take(NEW_ITEM, newTea());

    ScoreSheet drinker = score(scorer, TEAS);
    long betterBooks =
        IntStream.range(0, TwoTastes.ITEMS)
            .filter(item -> item % 2 == 1 && drinker.score(item) > drinker.score(NEW_ITEM))
            .count();
    assertThat(betterBooks).isZero();
    assertThat(drinker.score(NEW_ITEM)).isGreaterThan(score(scorer, BOOKS).score(NEW_ITEM));
  }

  @Test
  void readsANewItemInAPast() {
    ItemScorer scorer = learn();
    ((TakesItems) scorer).take(NEW_ITEM, newTea());

    assertThat(teas(score(scorer, TwoTastes.bought(NEW_ITEM)))).isGreaterThanOrEqualTo(9);
  }

  /** How many of the best ten are teas. */
  private static long teas(ScoreSheet sheet) {
    return IntStream.of(sheet.top(10)).filter(item -> item % 2 == 0).count();
  }

  private static Item newTea() {
    return new Item(
        new ItemId("item-new"),
        "Green tea, harvest 99",
        null,
        "tea",
        BigDecimal.valueOf(6),
        true,
        null,
        Map.of("brand", "leaf"));
  }

  private static ItemScorer learn() {
    return TowerMethods.usual().learn(TwoTastes.history(3), Learning.unwatched(1));
  }

  private static ScoreSheet score(ItemScorer scorer, Interactions past) {
    ScoreSheet sheet = new ScoreSheet(TwoTastes.ITEMS + 1);
    scorer.score(new Query(past, TwoTastes.now()), sheet);
    return sheet;
  }
}
