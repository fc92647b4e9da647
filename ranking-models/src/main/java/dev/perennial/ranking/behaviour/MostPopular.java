package dev.perennial.ranking.behaviour;

import dev.perennial.model.event.EventType;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;

/** What most people bought, the same for everyone: purchases of all time. */
final class MostPopular implements Method {
  @Override
  public String name() {
    return "most-popular";
  }

  @Override
  public ItemScorer learn(History history, Learning learning) {
    double[] purchases = new double[history.items()];
    for (int user = 0; user < history.users(); user++) {
      count(history.of(user), purchases);
    }
    learning.reached(1, 1);
    return (query, sheet) -> {
      for (int item = 0; item < purchases.length; item++) {
        if (purchases[item] > 0) {
          sheet.add(item, purchases[item]);
        }
      }
    };
  }

  private static void count(Interactions user, double[] purchases) {
    for (int index = 0; index < user.size(); index++) {
      if (user.type(index) == EventType.ITEM_PURCHASED) {
        purchases[user.item(index)]++;
      }
    }
  }
}
