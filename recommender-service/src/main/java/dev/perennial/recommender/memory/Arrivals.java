package dev.perennial.recommender.memory;

import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** The items of which the store says since when they are on sale, the newest first. */
public final class Arrivals {
  private record Arrival(long atMillis, int item) {}

  private final NavigableSet<Arrival> newestFirst =
      new TreeSet<>(
          Comparator.comparingLong(Arrival::atMillis).reversed().thenComparingInt(Arrival::item));

  /** Takes the store's newest word on an item, of which it said something else before. */
  void list(int item, Listing before, Listing now) {
    if (before.isListed()) {
      newestFirst.remove(new Arrival(before.listedAtMillis(), item));
    }
    if (now.isListed()) {
      newestFirst.add(new Arrival(now.listedAtMillis(), item));
    }
  }

  /** Calls {@code visitor} with what had arrived by an instant, the newest first, while it asks. */
  public void until(long atMillis, IntPredicate visitor) {
    for (Arrival arrival : newestFirst.tailSet(new Arrival(atMillis, 0), true)) {
      if (!visitor.test(arrival.item)) {
        return;
      }
    }
  }
}
