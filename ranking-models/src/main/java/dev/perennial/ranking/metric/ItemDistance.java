package dev.perennial.ranking.metric;

import dev.perennial.model.event.EventType;
import dev.perennial.model.item.Item;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Interactions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How different two items are, in [0, 1]. */
@FunctionalInterface
public interface ItemDistance {
  double between(int one, int other);

  /** 1 for items of different categories, 0 for items of the same or without one. */
  static ItemDistance byCategory(History history) {
    List<String> categories =
        IntStream.range(0, history.items())
            .mapToObj(item -> history.item(item).map(Item::category).orElse(""))
            .toList();
    return (one, other) -> categories.get(one).equals(categories.get(other)) ? 0 : 1;
  }

  /** 1 less the cosine of the sets of users who bought each. */
  static ItemDistance byBuyers(History history) {
    int[][] buyers = buyers(history);
    return (one, other) -> {
      int both = common(buyers[one], buyers[other]);
      return both == 0
          ? 1
          : 1 - both / Math.sqrt((double) buyers[one].length * buyers[other].length);
    };
  }

  /** The mean over all pairs of the first {@code cut} items; NaN where there is no pair. */
  default double withinList(int[] list, int cut) {
    double sum = 0;
    int pairs = 0;
    for (int place = 1; place < Math.min(cut, list.length); place++) {
      for (int before = 0; before < place; before++) {
        sum += between(list[before], list[place]);
        pairs++;
      }
    }
    return sum / pairs;
  }

  /** Each item's buyers in ascending order. */
  private static int[][] buyers(History history) {
    int[][] buyers = new int[history.items()][0];
    int[] sizes = new int[history.items()];
    for (int user = 0; user < history.users(); user++) {
      Interactions did = history.of(user);
      for (int index = 0; index < did.size(); index++) {
        int item = did.item(index);
        boolean isNew = sizes[item] == 0 || buyers[item][sizes[item] - 1] != user;
        if (did.type(index) == EventType.ITEM_PURCHASED && isNew) {
          if (sizes[item] == buyers[item].length) {
            buyers[item] = Arrays.copyOf(buyers[item], Math.max(4, 2 * sizes[item]));
          }
          buyers[item][sizes[item]++] = user;
        }
      }
    }
    Arrays.setAll(buyers, item -> Arrays.copyOf(buyers[item], sizes[item]));
    return buyers;
  }

  private static int common(int[] ascending, int[] other) {
    int common = 0;
    int theirs = 0;
    for (int value : ascending) {
      while (theirs < other.length && other[theirs] < value) {
        theirs++;
      }
      common += theirs < other.length && other[theirs] == value ? 1 : 0;
    }
    return common;
  }
}
