package dev.perennial.sequences.artifact;

import dev.perennial.sequences.history.Vocabulary;
import java.util.Arrays;
import java.util.List;

/** Finds the best of many shares. */
public final class TopItems {
  private final float[] shares;
  private final int[] best; // the best so far, best first
  private int size;

  private TopItems(float[] shares, int count) {
    this.shares = shares;
    best = new int[count];
  }

  /**
   * The numbers of the items with the highest shares, best first; items with no share are left out,
   * of two with the same share the one with the lower number comes first.
   */
  public static List<Integer> of(float[] shares, int count) {
    TopItems top = new TopItems(shares, count);
    float least = 0;
    for (int item = Vocabulary.FIRST; item < shares.length; item++) {
      if (shares[item] > least) {
        least = top.insert(item);
      }
    }
    return Arrays.stream(top.best, 0, top.size).boxed().toList();
  }

  /** Puts an item in its place and drops the last; what a share must exceed to be among them. */
  private float insert(int item) {
    int place = size == best.length ? size - 1 : size++;
    while (place > 0 && shares[best[place - 1]] < shares[item]) {
      best[place] = best[place - 1];
      place--;
    }
    best[place] = item;
    return size == best.length ? shares[best[size - 1]] : 0;
  }
}
