package dev.perennial.ranking.content;

import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.TwoTastes;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.method.Query;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Items that have nothing but a name, and nobody who bought one. */
final class Shelf {
  private Shelf() {}

  static Item item(String name) {
    return new Item(new ItemId("i"), name, null, null, null, true, null, Map.of());
  }

  static History of(String... names) {
    return new History(List.of(), Stream.of(names).map(Shelf::item).toList());
  }

  /** What the method says to somebody who bought these. */
  static ScoreSheet scores(Method method, History history, int... bought) {
    ItemScorer scorer = method.learn(history, Learning.unwatched(1));
    ScoreSheet sheet = new ScoreSheet(history.items());
    scorer.score(new Query(TwoTastes.bought(bought), TwoTastes.now()), sheet);
    return sheet;
  }
}
