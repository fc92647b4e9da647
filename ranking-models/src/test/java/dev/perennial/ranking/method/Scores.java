package dev.perennial.ranking.method;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.history.TwoTastes;
import java.util.Collections;
import java.util.List;

/** What a method says after it learned from a few users. */
public final class Scores {
  private Scores() {}

  /** The scores of somebody with this past, learned from others who did that. */
  public static ScoreSheet of(
      Method method, int items, List<? extends Interactions> users, Interactions past) {
    History history = new History(users, Collections.nCopies(items, null));
    ScoreSheet sheet = new ScoreSheet(items);
    method.learn(history, Learning.unwatched(1)).score(new Query(past, TwoTastes.now()), sheet);
    return sheet;
  }
}
