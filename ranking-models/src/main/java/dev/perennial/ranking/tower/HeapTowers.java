package dev.perennial.ranking.tower;

/** What two towers have learned, on the heap. */
final class HeapTowers {
  private final int width;
  private final float[] own;
  private final float[] words;
  private final HeapTower items;
  private final HeapTower users;

  /**
   * Takes what was learned as it is.
   *
   * @param own numbers of each item that was learned of, one item after the other
   * @param words numbers of each place of content
   */
  HeapTowers(int width, float[] own, float[] words, HeapTower items, HeapTower users) {
    this.width = width;
    this.own = own;
    this.words = words;
    this.items = items;
    this.users = users;
  }

  int width() {
    return width;
  }

  /** The vector of an item with or without numbers of its own. */
  float[] item(int item, boolean isNamed, ItemContent content) {
    float[] raw = new float[width];
    if (isNamed) {
      addRow(raw, 1, own, item);
    }
    for (int word = 0; word < content.size(); word++) {
      addRow(raw, content.weight(), words, content.place(word));
    }
    return items.apply(raw, raw);
  }

  private static void addRow(float[] sum, float factor, float[] table, int row) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * table[row * sum.length + i];
    }
  }

  /** The vector of a user with these profiles. */
  float[] user(float[] newest, float[] all) {
    float[] input = new float[2 * width];
    System.arraycopy(newest, 0, input, 0, width);
    System.arraycopy(all, 0, input, width, width);
    float[] around = newest.clone();
    HeapTower.add(around, 1, all);
    return users.apply(input, around);
  }
}
