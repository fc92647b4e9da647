package dev.perennial.recommender.memory;

/** The best of many scored items: a heap of bounded size with the worst on top. */
public final class TopItems {
  private final int[] items;
  private final double[] scores;
  private int size;

  public TopItems(int limit) {
    items = new int[limit];
    scores = new double[limit];
  }

  /** Takes an item that was not offered before; one whose score is not finite loses. */
  public void offer(int item, double score) {
    if (!Double.isFinite(score)) {
      return;
    }
    if (size < items.length) {
      rise(size++, item, score);
    } else if (worse(0, item, score)) {
      sink(item, score);
    }
  }

  /** Calls {@code visitor} with each item kept, best first, and empties this. */
  public void drain(Visitor visitor) {
    int kept = size;
    int[] orderedItems = new int[kept];
    double[] orderedScores = new double[kept];
    for (int place = kept - 1; place >= 0; place--) {
      orderedItems[place] = items[0];
      orderedScores[place] = scores[0];
      size--;
      if (size > 0) {
        sink(items[size], scores[size]);
      }
    }
    for (int place = 0; place < kept; place++) {
      visitor.visit(orderedItems[place], orderedScores[place]);
    }
  }

  private void rise(int slot, int item, double score) {
    int at = slot;
    while (at > 0 && !worse((at - 1) / 2, item, score)) {
      move((at - 1) / 2, at);
      at = (at - 1) / 2;
    }
    put(at, item, score);
  }

  private void sink(int item, double score) {
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && worse(child + 1, items[child], scores[child])) {
        child++;
      }
      if (!worse(child, item, score)) {
        break;
      }
      move(child, at);
      at = child;
    }
    put(at, item, score);
  }

  /** Whether what is in {@code slot} is worse; of equal scores, the later item is. */
  private boolean worse(int slot, int item, double score) {
    int order = Double.compare(scores[slot], score);
    return order != 0 ? order < 0 : items[slot] > item;
  }

  private void move(int from, int to) {
    put(to, items[from], scores[from]);
  }

  private void put(int slot, int item, double score) {
    items[slot] = item;
    scores[slot] = score;
  }

  /** Takes one item with its score. */
  public interface Visitor {
    void visit(int item, double score);
  }
}
