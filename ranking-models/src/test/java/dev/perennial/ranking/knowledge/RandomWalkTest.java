package dev.perennial.ranking.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Recall;
import dev.perennial.ranking.history.TwoTastes;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RandomWalkTest {
  private static final double RESTART = 0.4;

  /** A mug and a pot share a brand, a pot and a pan a category; the lamp has nothing in common. */
  private static final History SHOP =
      new History(
          List.of(),
          List.of(
              item("tea", "leaf"),
              item("kitchen", "leaf"),
              item("kitchen", "iron"),
              item("light", "sun")));

  @Test
  void walksLikeTheStepsOfTheMatrix() {
    ScoreSheet sheet = new ScoreSheet(4);

    new RandomWalk(new RandomWalk.Settings(200_000, RESTART, new Recall(9, 9)))
        .learn(SHOP, Learning.unwatched(1))
        .score(new Query(TwoTastes.bought(0), TwoTastes.now()), sheet);

    double[] visits = visits();
    double edge = 1 / Math.log(3);
    assertThat(sheet.score(0) * edge).isEqualTo(visits[0], within(0.01));
    assertThat(sheet.score(1) * 2 * edge).isEqualTo(visits[1], within(0.01));
    assertThat(sheet.score(2) * edge).isEqualTo(visits[2], within(0.01));
    assertThat(sheet.isScored(3)).isFalse();
    assertThat(sheet.reason(2)).isZero();
  }

  /** The expected visits of a walk from the mug. */
  private static double[] visits() {
    double[][] step = {{0.5, 0.5, 0}, {0.25, 0.5, 0.25}, {0, 0.5, 0.5}};
    double[] at = {1, 0, 0};
    double[] visits = new double[3];
    for (int length = 0; length < 20; length++) {
      double[] next = new double[3];
      for (int from = 0; from < 3; from++) {
        for (int to = 0; to < 3; to++) {
          next[to] += at[from] * step[from][to];
        }
      }
      for (int item = 0; item < 3; item++) {
        visits[item] += next[item];
        at[item] = next[item] * (1 - RESTART);
      }
    }
    return visits;
  }

  private static Item item(String category, String brand) {
    return new Item(
        new ItemId(category + brand),
        "Thing",
        null,
        category,
        null,
        true,
        null,
        Map.of("brand", brand));
  }
}
