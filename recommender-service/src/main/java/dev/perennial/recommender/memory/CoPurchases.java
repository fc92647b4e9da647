package dev.perennial.recommender.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * In how many orders two items stood together, counted order line by order line. Each item keeps a
 * bounded number of neighbours; when they are too many, the weaker half is forgotten.
 */
public final class CoPurchases {
  /** Orders together at which a similarity is believed half. */
  private static final double SHRINKAGE = 5;

  private final int neighboursPerItem;
  private final List<Neighbours> neighbours = new ArrayList<>();
  private int[] orders = new int[0];

  CoPurchases(int neighboursPerItem) {
    this.neighboursPerItem = neighboursPerItem;
  }

  /** Counts a line of an order: {@code item} joins {@code basket}, in which it is not yet. */
  void join(int item, int[] basket, int basketSize) {
    grow(item);
    orders[item]++;
    for (int line = 0; line < basketSize; line++) {
      neighbours.get(item).increment(basket[line], neighboursPerItem);
      neighbours.get(basket[line]).increment(item, neighboursPerItem);
    }
  }

  /**
   * Calls {@code visitor} for each item bought together with {@code item}, with a similarity in (0,
   * 1]: the cosine of the two items' orders, shrunk towards 0 where they are few.
   */
  public void similar(int item, Visitor visitor) {
    if (item >= neighbours.size()) {
      return;
    }
    Neighbours near = neighbours.get(item);
    for (int slot = 0; slot < near.size; slot++) {
      double together = near.counts[slot];
      double cosine = together / Math.sqrt((double) orders[item] * orders[near.items[slot]]);
      visitor.visit(near.items[slot], cosine * together / (together + SHRINKAGE));
    }
  }

  private void grow(int item) {
    if (item >= orders.length) {
      orders = Arrays.copyOf(orders, Math.max(item + 1, orders.length * 2));
    }
    while (neighbours.size() <= item) {
      neighbours.add(new Neighbours());
    }
  }

  /** Takes one similar item. */
  public interface Visitor {
    void visit(int item, double similarity);
  }

  /** The items bought together with one item, in two arrays with an index over them. */
  private static final class Neighbours {
    private static final int SMALLEST = 8;

    private int[] items = new int[SMALLEST];
    private int[] counts = new int[SMALLEST];
    private int[] slots = emptySlots(SMALLEST);
    private int size;

    void increment(int item, int limit) {
      int at = find(item);
      if (slots[at] >= 0) {
        counts[slots[at]]++;
        return;
      }
      if (size == limit) {
        forgetTheWeakerHalf();
      } else if (size == items.length) {
        resize(size * 2);
      }
      append(item, 1);
    }

    private void append(int item, int count) {
      items[size] = item;
      counts[size] = count;
      slots[find(item)] = size++;
    }

    private int find(int item) {
      int mask = slots.length - 1;
      int at = (item * 0x9E3779B9) >>> 16 & mask;
      while (slots[at] >= 0 && items[slots[at]] != item) {
        at = (at + 1) & mask;
      }
      return at;
    }

    private void resize(int capacity) {
      rebuild(items, counts, size, capacity, 0);
    }

    private void forgetTheWeakerHalf() {
      int[] sorted = Arrays.copyOf(counts, size);
      Arrays.sort(sorted);
      rebuild(items, counts, size, items.length, sorted[size / 2]);
    }

    /** Keeps counts above {@code least}, and those equal to it up to half of the capacity. */
    private void rebuild(int[] oldItems, int[] oldCounts, int oldSize, int capacity, int least) {
      items = new int[capacity];
      counts = new int[capacity];
      slots = emptySlots(capacity);
      size = 0;
      for (int slot = 0; slot < oldSize; slot++) {
        if (oldCounts[slot] > least) {
          append(oldItems[slot], oldCounts[slot]);
        }
      }
      for (int slot = 0; slot < oldSize && size < capacity / 2; slot++) {
        if (oldCounts[slot] == least) {
          append(oldItems[slot], oldCounts[slot]);
        }
      }
    }

    private static int[] emptySlots(int capacity) {
      int[] empty = new int[Integer.highestOneBit(capacity * 2 - 1) * 2];
      Arrays.fill(empty, -1);
      return empty;
    }
  }
}
