package dev.perennial.ranking.probability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.TwoTastes;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class CategoryBayesTest {
  private final CategoryBayes method = new CategoryBayes(CategoryBayes.Settings.usual());

  @Test
  void showsTeasToWhoDrinksAndBooksToWhoReads() {
    assertThat(Arrays.stream(top(4, 8))).allMatch(item -> item % 2 == 0);
    assertThat(Arrays.stream(top(5, 9))).allMatch(item -> item % 2 == 1);
  }

  @Test
  void namesTheNewestItemOfTheCategory() {
    ScoreSheet sheet = score(TwoTastes.history(1), 4, 5, 8);

    assertThat(sheet.reason(0)).isEqualTo(8);
    assertThat(sheet.reason(1)).isEqualTo(5);
  }

  @Test
  void hasNothingToSayOnItemsWithoutACategory() {
    History nameless =
        new History(TwoTastes.history(1).all(), Collections.nCopies(TwoTastes.ITEMS, null));

    assertThat(score(nameless, 4).size()).isZero();
  }

  private int[] top(int... past) {
    return score(TwoTastes.history(1), past).top(5);
  }

  private ScoreSheet score(History history, int... past) {
    ItemScorer scorer = method.learn(history, Learning.unwatched(1));
    ScoreSheet sheet = new ScoreSheet(TwoTastes.ITEMS);
    scorer.score(new Query(TwoTastes.bought(past), TwoTastes.now()), sheet);
    return sheet;
  }
}
