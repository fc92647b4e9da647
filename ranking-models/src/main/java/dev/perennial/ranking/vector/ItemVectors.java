package dev.perennial.ranking.vector;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.ranking.matrix.Dense;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * A vector for each item. An item of whom nothing is known has a vector of zeros and gets no score.
 * Vectors are replaced, never changed, so readers need no lock.
 */
public final class ItemVectors {
  private final int width;
  private final float[] nothing;
  private final Set<Integer> put = ConcurrentHashMap.newKeySet();
  private volatile float[][] rows;

  /** Vectors that lie one after the other, each {@code width} long. */
  public ItemVectors(float[] rows, int width) {
    check(width > 0 && rows.length % width == 0, "%d are no rows of %d", rows.length, width);
    this.width = width;
    this.nothing = new float[width];
    float[][] copies = new float[rows.length / width][];
    Arrays.setAll(copies, item -> Arrays.copyOfRange(rows, item * width, (item + 1) * width));
    this.rows = copies;
  }

  /** How long a vector is. */
  public int width() {
    return width;
  }

  /** No item from this number on has a vector. */
  public int end() {
    return rows.length;
  }

  /** Replaces an item's vector, also of an item that is new. */
  public synchronized void put(int item, float[] vector) {
    check(vector.length == width, "a vector has %d numbers, not %d", width, vector.length);
    if (Arrays.equals(get(item), vector)) {
      return;
    }
    float[][] changed = rows;
    if (item >= changed.length) {
      changed = Arrays.copyOf(changed, Math.max(item + 1, changed.length + changed.length / 8));
      Arrays.fill(changed, rows.length, changed.length, nothing);
    }
    changed[item] = vector.clone();
    rows = changed;
    put.add(item);
  }

  /** Whether the item's vector is not the one that was there at first. */
  boolean isPut(int item) {
    return put.contains(item);
  }

  /** Whether all vectors are the ones that were there at first. */
  boolean isNonePut() {
    return put.isEmpty();
  }

  /** The items that have a vector. */
  int[] known() {
    return IntStream.range(0, end()).filter(item -> Dense.length(get(item)) > 0).toArray();
  }

  /** The item's vector, not to be changed; zeros where it has none. */
  public float[] get(int item) {
    float[][] present = rows;
    return item < present.length ? present[item] : nothing;
  }

  /** Adds the inner product of each item's vector with this one. */
  void score(float[] vector, ScoreSheet sheet) {
    for (int item = 0; item < end(); item++) {
      score(item, vector, sheet);
    }
  }

  /** The same for the items that were put. */
  void scorePut(float[] vector, ScoreSheet sheet) {
    for (int item : put) {
      score(item, vector, sheet);
    }
  }

  private void score(int item, float[] vector, ScoreSheet sheet) {
    float product = Dense.dot(get(item), 0, vector, 0, width);
    if (product != 0) {
      sheet.add(item, product);
    }
  }
}
