package dev.perennial.ranking.metric;

import dev.perennial.model.event.EventType;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;

/** How many of a store's users bought each item: how well known it is. */
public final class Popularity {
  private final int[] buyers;
  private final int users;

  private Popularity(int[] buyers, int users) {
    this.buyers = buyers;
    this.users = users;
  }

  /** Counts every user once for each item. */
  public static Popularity of(History history) {
    int[] buyers = new int[history.items()];
    int[] lastBuyer = new int[history.items()];
    for (int user = 0; user < history.users(); user++) {
      Interactions did = history.of(user);
      for (int index = 0; index < did.size(); index++) {
        int item = did.item(index);
        if (did.type(index) == EventType.ITEM_PURCHASED && lastBuyer[item] != user + 1) {
          lastBuyer[item] = user + 1;
          buyers[item]++;
        }
      }
    }
    return new Popularity(buyers, history.users());
  }

  /** Share of the users who bought the item. */
  public double share(int item) {
    return (double) buyers[item] / users;
  }

  /**
   * How surprising it is that somebody bought the item, in bits: −log2 of its share, with one buyer
   * more than there were, so that an item that nobody bought is the most surprising of all.
   */
  public double selfInformation(int item) {
    return Math.log((users + 1.0) / (buyers[item] + 1.0)) / Math.log(2);
  }

  /** The mean share of the first {@code cut} items; NaN where there are none. */
  public double meanShare(int[] list, int cut) {
    double sum = 0;
    int places = Math.min(cut, list.length);
    for (int place = 0; place < places; place++) {
      sum += share(list[place]);
    }
    return sum / places;
  }

  /** The mean self-information of the first {@code cut} items; NaN where there are none. */
  public double novelty(int[] list, int cut) {
    double sum = 0;
    int places = Math.min(cut, list.length);
    for (int place = 0; place < places; place++) {
      sum += selfInformation(list[place]);
    }
    return sum / places;
  }
}
