package dev.perennial.ranking.vector;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.ranking.matrix.Dense;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * A vector for each item, laid out for being multiplied with one vector at once: a block holds the
 * first numbers of 256 items, then their second numbers and so on, so that the inner loop adds
 * multiples of contiguous rows, which the compiler turns into vector instructions. An item of whom
 * nothing is known has a vector of zeros and gets no score.
 *
 * <p>Readers see the blocks of an instant; a writer copies the block that it changes.
 */
public final class ItemVectors {
  private static final int BLOCK = 256;

  private final int width;
  private final Set<Integer> put = ConcurrentHashMap.newKeySet();
  private volatile float[][] blocks;

  /** Vectors that lie one after the other, each {@code width} long. */
  public ItemVectors(float[] rows, int width) {
    check(width > 0 && rows.length % width == 0, "%d are no rows of %d", rows.length, width);
    this.width = width;
    blocks = blocksFor(new float[0][], rows.length / width);
    for (int item = 0; item < rows.length / width; item++) {
      scatter(rows, item * width, blocks[item / BLOCK], item % BLOCK);
    }
  }

  private float[][] blocksFor(float[][] present, int items) {
    float[][] wide = Arrays.copyOf(present, (items + BLOCK - 1) / BLOCK);
    for (int block = present.length; block < wide.length; block++) {
      wide[block] = new float[BLOCK * width];
    }
    return wide;
  }

  private void scatter(float[] row, int offset, float[] block, int place) {
    for (int i = 0; i < width; i++) {
      block[i * BLOCK + place] = row[offset + i];
    }
  }

  /** How long a vector is. */
  public int width() {
    return width;
  }

  /** No item from this number on has a vector. */
  public int end() {
    return blocks.length * BLOCK;
  }

  /** Replaces an item's vector, also of an item that is new. */
  public synchronized void put(int item, float[] vector) {
    check(vector.length == width, "a vector has %d numbers, not %d", width, vector.length);
    if (Arrays.equals(get(item), vector)) {
      return;
    }
    float[][] changed = blocksFor(blocks, Math.max(blocks.length * BLOCK, item + 1)).clone();
    changed[item / BLOCK] = changed[item / BLOCK].clone();
    scatter(vector, 0, changed[item / BLOCK], item % BLOCK);
    blocks = changed;
    put.add(item);
  }

  /** Whether the item's vector is not the one that was there at first. */
  boolean isPut(int item) {
    return !put.isEmpty() && put.contains(item);
  }

  /** The items that have a vector. */
  int[] known() {
    return IntStream.range(0, end()).filter(item -> Dense.length(get(item)) > 0).toArray();
  }

  /** A copy of the item's vector; zeros where it has none. */
  public float[] get(int item) {
    float[] vector = new float[width];
    float[][] present = blocks;
    if (item / BLOCK < present.length) {
      for (int i = 0; i < width; i++) {
        vector[i] = present[item / BLOCK][i * BLOCK + item % BLOCK];
      }
    }
    return vector;
  }

  /** Adds the inner product of each item's vector with this one. */
  void score(float[] vector, ScoreSheet sheet) {
    float[] products = new float[BLOCK];
    float[][] present = blocks;
    for (int block = 0; block < present.length; block++) {
      multiply(present[block], vector, products);
      for (int place = 0; place < BLOCK; place++) {
        if (products[place] != 0) {
          sheet.add(block * BLOCK + place, products[place]);
        }
      }
    }
  }

  /** The same for the items that were put. */
  void scorePut(float[] vector, ScoreSheet sheet) {
    for (int item : put) {
      float product = Dense.dot(get(item), 0, vector, 0, width);
      if (product != 0) {
        sheet.add(item, product);
      }
    }
  }

  private static void multiply(float[] block, float[] vector, float[] products) {
    Arrays.fill(products, 0);
    int i = 0;
    for (; i + 3 < vector.length; i += 4) {
      add(block, i * BLOCK, vector, i, products);
    }
    for (; i < vector.length; i++) {
      for (int place = 0; place < BLOCK; place++) {
        products[place] += vector[i] * block[i * BLOCK + place];
      }
    }
  }

  /** Four numbers of each item at once: the products are read and written a quarter as often. */
  private static void add(float[] block, int offset, float[] vector, int i, float[] products) {
    float first = vector[i];
    float second = vector[i + 1];
    float third = vector[i + 2];
    float fourth = vector[i + 3];
    for (int place = 0; place < BLOCK; place++) {
      products[place] +=
          first * block[offset + place]
              + second * block[offset + BLOCK + place]
              + third * block[offset + 2 * BLOCK + place]
              + fourth * block[offset + 3 * BLOCK + place];
    }
  }
}
