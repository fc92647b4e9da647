package dev.perennial.ranking.method;

import static dev.perennial.model.json.Checks.check;

import java.util.Arrays;

/**
 * Scores of items under way: sums that start at nothing, and for each item the item of the user's
 * past that added most to it. It is cleared in the time that it took to fill, so one sheet serves a
 * thread for many queries, also where a method scores a hundred of a million items.
 */
public final class ScoreSheet {
  /** No item of the past led to this one. */
  public static final int NOTHING = -1;

  private double[] sums;
  private double[] most;
  private int[] reasons;
  private boolean[] scored;
  private int[] items;
  private int size;

  /** An empty sheet for items numbered below {@code items}, at first. */
  public ScoreSheet(int items) {
    sums = new double[items];
    most = new double[items];
    reasons = new int[items];
    scored = new boolean[items];
    this.items = new int[items];
  }

  /** Makes it empty, and wide enough for items numbered below {@code items}. */
  public void clear(int items) {
    for (int i = 0; i < size; i++) {
      scored[this.items[i]] = false;
    }
    size = 0;
    if (items > sums.length) {
      widen(items);
    }
  }

  private void widen(int items) {
    sums = Arrays.copyOf(sums, items);
    most = Arrays.copyOf(most, items);
    reasons = Arrays.copyOf(reasons, items);
    scored = Arrays.copyOf(scored, items);
    this.items = Arrays.copyOf(this.items, items);
  }

  /** Adds to an item's score what no item of the past accounts for. */
  public void add(int item, double score) {
    touch(item);
    sums[item] += score;
  }

  /** Adds to an item's score, because of an item of the past. */
  public void add(int item, double score, int because) {
    touch(item);
    sums[item] += score;
    if (score > most[item]) {
      most[item] = score;
      reasons[item] = because;
    }
  }

  /** Says which item of the past led most to a score that is there. */
  public void explain(int item, int because) {
    check(isScored(item), "item %d has no score", item);
    reasons[item] = because;
  }

  /** An item may have come since the sheet was cleared. */
  private void touch(int item) {
    if (item >= sums.length) {
      widen(item + 1 + item / 2);
    }
    if (!scored[item]) {
      scored[item] = true;
      sums[item] = 0;
      most[item] = 0;
      reasons[item] = NOTHING;
      items[size++] = item;
    }
  }

  /** How many items have a score. */
  public int size() {
    return size;
  }

  /** The items that have a score, in the order in which they got one, by a place below the size. */
  public int item(int place) {
    check(place < size, "there is no item at place %d of %d", place, size);
    return items[place];
  }

  public boolean isScored(int item) {
    return item < scored.length && scored[item];
  }

  /** The item's score; 0 where it has none. */
  public double score(int item) {
    return isScored(item) ? sums[item] : 0;
  }

  /** The item of the past that added most, or {@link #NOTHING}. */
  public int reason(int item) {
    return isScored(item) ? reasons[item] : NOTHING;
  }

  /** The best {@code count} items at most, best first; of equal ones the lower number. */
  public int[] top(int count) {
    int[] heap = new int[Math.min(count, size)];
    int held = 0;
    for (int place = 0; place < size && heap.length > 0; place++) {
      int item = items[place];
      if (held < heap.length) {
        heap[held++] = item;
        if (held == heap.length) {
          heapify(heap);
        }
      } else if (isBetter(item, heap[0])) {
        heap[0] = item;
        sink(heap, 0);
      }
    }
    return sorted(heap);
  }

  /** The worst item is at the root. */
  private void heapify(int[] heap) {
    for (int parent = heap.length / 2 - 1; parent >= 0; parent--) {
      sink(heap, parent);
    }
  }

  private void sink(int[] heap, int from) {
    int parent = from;
    while (2 * parent + 1 < heap.length) {
      int child = 2 * parent + 1;
      if (child + 1 < heap.length && isBetter(heap[child], heap[child + 1])) {
        child++;
      }
      if (!isBetter(heap[parent], heap[child])) {
        return;
      }
      int swapped = heap[parent];
      heap[parent] = heap[child];
      heap[child] = swapped;
      parent = child;
    }
  }

  private boolean isBetter(int item, int other) {
    int order = Double.compare(sums[item], sums[other]);
    return order > 0 || (order == 0 && item < other);
  }

  private int[] sorted(int[] best) {
    return Arrays.stream(best)
        .boxed()
        .sorted((one, other) -> isBetter(one, other) ? -1 : one.equals(other) ? 0 : 1)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
