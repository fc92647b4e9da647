package dev.perennial.sequences.artifact;

import dev.perennial.sequences.dataset.Vocabulary;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/** Finds the best of many shares. */
public final class TopItems {
  private TopItems() {}

  /**
   * The numbers of the items with the highest shares, best first; items with no share are left out,
   * of two with the same share the one with the lower number comes first.
   */
  public static List<Integer> of(float[] shares, int count) {
    Comparator<Integer> worstFirst =
        Comparator.<Integer>comparingDouble(item -> shares[item])
            .thenComparing(Comparator.reverseOrder());
    PriorityQueue<Integer> best = new PriorityQueue<>(count + 1, worstFirst);
    for (int item = Vocabulary.FIRST; item < shares.length; item++) {
      if (best.size() == count && shares[item] <= shares[best.element()]) {
        continue;
      }
      if (shares[item] > 0) {
        best.add(item);
      }
      if (best.size() > count) {
        best.remove();
      }
    }
    Deque<Integer> bestFirst = new ArrayDeque<>();
    while (!best.isEmpty()) {
      bestFirst.addFirst(best.remove());
    }
    return List.copyOf(bestFirst);
  }
}
