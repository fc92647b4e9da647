package dev.perennial.recommender.memory;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** The items of one category or with one attribute, in no order. */
public final class Postings {
  static final Postings NONE = new Postings();

  private int[] items = new int[1];
  private int size;

  public int size() {
    return size;
  }

  /** Calls {@code visitor} with the first {@code most} items. */
  public void forEach(int most, IntConsumer visitor) {
    for (int place = 0; place < Math.min(most, size); place++) {
      visitor.accept(items[place]);
    }
  }

  void add(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size * 2);
    }
    items[size++] = item;
  }

  void remove(int item) {
    for (int place = 0; place < size; place++) {
      if (items[place] == item) {
        items[place] = items[--size];
        return;
      }
    }
  }
}
