package dev.perennial.recommender.memory;

/**
 * The items with the greatest counts, the greatest first and of equal ones the lower index. Counts
 * fade all alike and else only grow, so who leads changes only where a count grows: the list is
 * always exact, and nobody needs to look at the others.
 */
public final class Leaders {
  private final DecayedCounts counts;
  private final int[] items;
  private int size;

  Leaders(DecayedCounts counts, int most) {
    this.counts = counts;
    this.items = new int[most];
  }

  /** How many lead. */
  public int size() {
    return size;
  }

  /** The item at a place below the size. */
  public int item(int place) {
    return items[place];
  }

  /** Takes note that an item's count has grown. */
  void grew(int item) {
    if (size == items.length && size > 0 && isAhead(items[size - 1], item)) {
      return;
    }
    int place = placeOf(item);
    if (place < 0) {
      place = size < items.length ? size++ : size - 1;
    }
    while (place > 0 && isAhead(item, items[place - 1])) {
      items[place] = items[place - 1];
      place--;
    }
    items[place] = item;
  }

  /** Takes an item out. Whether one that is not in the list may now have to be. */
  boolean remove(int item) {
    int place = placeOf(item);
    if (place < 0) {
      return false;
    }
    boolean wasFull = size == items.length;
    System.arraycopy(items, place + 1, items, place, size - place - 1);
    size--;
    return wasFull;
  }

  private int placeOf(int item) {
    for (int place = 0; place < size; place++) {
      if (items[place] == item) {
        return place;
      }
    }
    return -1;
  }

  private boolean isAhead(int item, int other) {
    int order = Double.compare(counts.atLandmark(item), counts.atLandmark(other));
    return order > 0 || (order == 0 && item < other);
  }
}
