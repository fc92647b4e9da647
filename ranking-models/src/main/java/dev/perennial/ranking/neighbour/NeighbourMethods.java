package dev.perennial.ranking.neighbour;

import dev.perennial.ranking.matrix.ProfileReader;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.neighbour.ItemItem.Within;
import java.util.List;

/** The methods that ask the neighbours, simplest first. */
public final class NeighbourMethods {
  private static final int NEIGHBOURS = 100;

  private NeighbourMethods() {}

  /** All of them with their usual settings. */
  public static List<Method> all() {
    return List.of(
        new ItemItem("item-item-cosine", cosine()),
        new ItemItem("item-item-conditional", conditional()),
        new ItemItem("item-item-baskets", withinBaskets()),
        sequentialItems(),
        new UserUser(UserUser.Settings.usual()),
        new TifuKnn(TifuKnn.Settings.usual()));
  }

  /** What followed what, and how soon. */
  public static Method sequentialItems() {
    return new SequentialItems(SequentialItems.Settings.usual());
  }

  private static ItemItem.Settings cosine() {
    return new ItemItem.Settings(Within.USER, 0.5, 0.5, 0, NEIGHBOURS, new ProfileReader(100, 0.9));
  }

  private static ItemItem.Settings conditional() {
    return new ItemItem.Settings(Within.USER, 1, 0.5, 5, NEIGHBOURS, new ProfileReader(100, 0.9));
  }

  private static ItemItem.Settings withinBaskets() {
    return new ItemItem.Settings(Within.BASKET, 1, 0.2, 5, NEIGHBOURS, new ProfileReader(30, 0.5));
  }
}
