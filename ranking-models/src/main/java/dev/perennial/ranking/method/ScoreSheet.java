package dev.perennial.ranking.method;

import static dev.perennial.model.json.Checks.check;

import java.util.Arrays;

/**
 * Scores of items under way: sums that start at nothing, and for each item the item of the user's
 * past that added most to it. It takes room and time for what has a score, not for the catalogue:
 * items lie in the order of their first score, and a table of slots (open addressing, at most half
 * full) says where. One sheet serves a thread for many queries.
 */
public final class ScoreSheet {
  /** No item of the past led to this one. */
  public static final int NOTHING = -1;

  private static final int SMALLEST = 64;
  private static final int LARGEST = 1024;
  private static final int SPREAD = 0x9E3779B9;

  /** The item whose slot it is, and below it one more than its place; 0 where the slot is free. */
  private long[] slots;

  private int shift;
  private int[] items;
  private double[] sums;
  private double[] most;
  private int[] reasons;
  private int size;

  /** An empty sheet that will hold so many items at most, or more: it grows. */
  public ScoreSheet(int items) {
    int room = Math.clamp(items, SMALLEST, LARGEST);
    this.items = new int[room];
    sums = new double[room];
    most = new double[room];
    reasons = new int[room];
    slots = new long[0];
    widenSlots(2 * room);
  }

  /** Makes it empty, in no more time than it took to fill. */
  public void clear() {
    // the last one first: nothing that is still there was put behind it
    for (int place = size - 1; place >= 0; place--) {
      slots[slotOf(items[place])] = 0;
    }
    size = 0;
  }

  /** Adds to an item's score what no item of the past accounts for. */
  public void add(int item, double score) {
    int place = touch(item);
    sums[place] += score;
  }

  /** Adds to an item's score, because of an item of the past. */
  public void add(int item, double score, int because) {
    int place = touch(item);
    sums[place] += score;
    if (score > most[place]) {
      most[place] = score;
      reasons[place] = because;
    }
  }

  /** Says which item of the past led most to a score that is there. */
  public void explain(int item, int because) {
    int place = placeOf(item);
    check(place >= 0, "item %d has no score", item);
    reasons[place] = because;
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
    return placeOf(item) >= 0;
  }

  /** The item's score; 0 where it has none. */
  public double score(int item) {
    int place = placeOf(item);
    return place < 0 ? 0 : sums[place];
  }

  /** The item of the past that added most, or {@link #NOTHING}. */
  public int reason(int item) {
    int place = placeOf(item);
    return place < 0 ? NOTHING : reasons[place];
  }

  /** The place of an item, which gets one where it has none. */
  private int touch(int item) {
    int slot = slotOf(item);
    return slots[slot] == 0 ? append(item, slot) : (int) slots[slot] - 1;
  }

  private int append(int item, int slot) {
    check(item >= 0, "%d is no item", item);
    int free = slot;
    if (size == items.length) {
      widen();
      free = slotOf(item);
    }
    items[size] = item;
    sums[size] = 0;
    most[size] = 0;
    reasons[size] = NOTHING;
    slots[free] = entry(item, size);
    return size++;
  }

  private static long entry(int item, int place) {
    return ((long) item << Integer.SIZE) + place + 1;
  }

  /** The place of an item, by which {@link #item} finds it; negative where it has no score. */
  public int placeOf(int item) {
    return (int) slots[slotOf(item)] - 1;
  }

  /** The slot of an item, or the free one where it belongs. */
  private int slotOf(int item) {
    int slot = (item * SPREAD) >>> shift;
    while (slots[slot] != 0 && (int) (slots[slot] >>> Integer.SIZE) != item) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void widen() {
    int room = 2 * items.length;
    items = Arrays.copyOf(items, room);
    sums = Arrays.copyOf(sums, room);
    most = Arrays.copyOf(most, room);
    reasons = Arrays.copyOf(reasons, room);
    widenSlots(2 * room);
  }

  private void widenSlots(int atLeast) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(atLeast - 1);
    slots = new long[1 << bits];
    shift = Integer.SIZE - bits;
    for (int place = 0; place < size; place++) {
      slots[slotOf(items[place])] = entry(items[place], place);
    }
  }

  /** The best {@code count} items at most, best first; of equal ones the lower number. */
  public int[] top(int count) {
    int[] heap = new int[Math.min(count, size)];
    for (int place = 0; place < heap.length; place++) {
      heap[place] = place;
    }
    for (int parent = heap.length / 2 - 1; parent >= 0; parent--) {
      sink(heap, parent, heap.length);
    }
    for (int place = heap.length; place < size && heap.length > 0; place++) {
      if (isBetter(place, heap[0])) {
        heap[0] = place;
        sink(heap, 0, heap.length);
      }
    }
    return sorted(heap);
  }

  /** Restores the heap of places below {@code from}, whose worst one is at the root. */
  private void sink(int[] heap, int from, int length) {
    int parent = from;
    int sinking = heap[parent];
    while (2 * parent + 1 < length) {
      int child = 2 * parent + 1;
      if (child + 1 < length && isBetter(heap[child], heap[child + 1])) {
        child++;
      }
      if (!isBetter(sinking, heap[child])) {
        break;
      }
      heap[parent] = heap[child];
      parent = child;
    }
    heap[parent] = sinking;
  }

  private boolean isBetter(int place, int other) {
    int order = Double.compare(sums[place], sums[other]);
    return order > 0 || (order == 0 && items[place] < items[other]);
  }

  /** Takes the worst from the root again and again, so that the best is left at the front. */
  private int[] sorted(int[] heap) {
    for (int last = heap.length - 1; last > 0; last--) {
      int worst = heap[0];
      heap[0] = heap[last];
      sink(heap, 0, last);
      heap[last] = worst;
    }
    for (int place = 0; place < heap.length; place++) {
      heap[place] = items[heap[place]];
    }
    return heap;
  }
}
