package dev.perennial.ranking.vector;

import dev.perennial.ranking.matrix.Dense;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Finds the items with the greatest inner products, none missed, without working out each. Vectors
 * lie in blocks, the longest first: once a block's are so short that by Cauchy and Schwarz none can
 * come among the best, it is over. In a block, numbers rounded to a byte, a quarter of the memory
 * to be read, say of nearly every item that it cannot come among the best either, for what rounding
 * takes away is bounded; the few that are left are worked out (the ideas of Teflioudi, Gemulla and
 * Mykytiuk, LEMP, SIGMOD 2015, and of Li, Chan, Yiu and Mamoulis, FEXIPRO, SIGMOD 2017). Items that
 * were put since are few and looked at one by one.
 */
final class GreatestProducts {
  private static final int BLOCK = 256;
  private static final int LARGEST = Byte.MAX_VALUE;

  private final ItemVectors vectors;
  private final int found;
  private final int[] items;
  private final float[] lengths;

  /** A block's first numbers, then its second numbers and so on: blocks x width x BLOCK. */
  private final byte[][] rounded;

  /** What one stands for in a block of rounded numbers. */
  private final float[] units;

  /** Of {@code vectors} as they are now, the greatest {@code found}. */
  GreatestProducts(ItemVectors vectors, int found) {
    this.vectors = vectors;
    this.found = found;
    items = longestFirst(vectors.known());
    lengths = new float[items.length];
    for (int place = 0; place < items.length; place++) {
      lengths[place] = (float) Dense.length(vectors.get(items[place]));
    }
    rounded = new byte[(items.length + BLOCK - 1) / BLOCK][vectors.width() * BLOCK];
    units = new float[rounded.length];
    for (int block = 0; block < rounded.length; block++) {
      round(block);
    }
  }

  private void round(int block) {
    int first = block * BLOCK;
    int end = Math.min(items.length, first + BLOCK);
    units[block] = greatest(first, end) / LARGEST;
    for (int place = first; place < end; place++) {
      float[] vector = vectors.get(items[place]);
      for (int i = 0; i < vector.length; i++) {
        rounded[block][i * BLOCK + place - first] = (byte) Math.round(vector[i] / units[block]);
      }
    }
  }

  private float greatest(int first, int end) {
    float greatest = Float.MIN_NORMAL;
    for (int place = first; place < end; place++) {
      for (float number : vectors.get(items[place])) {
        greatest = Math.max(greatest, Math.abs(number));
      }
    }
    return greatest;
  }

  private int[] longestFirst(int[] known) {
    double[] lengthOf = new double[vectors.end()];
    for (int item : known) {
      lengthOf[item] = Dense.length(vectors.get(item));
    }
    return IntStream.of(known)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer item) -> -lengthOf[item]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Adds the greatest inner products; none where all are 0. */
  void score(float[] asked, ScoreSheet sheet) {
    if (Dense.length(asked) == 0) {
      return;
    }
    Maybe maybe = maybe(asked);
    LargestProducts best = new LargestProducts(found);
    for (int at = 0; at < maybe.size; at++) {
      if (maybe.atMost[at] >= maybe.atLeast.least()) {
        best.offer(maybe.places[at], product(items[maybe.places[at]], asked));
      }
    }
    best.forEach((place, product) -> sheet.add(items[place], product));
    vectors.scorePut(asked, sheet);
  }

  /** Looks at the rounded numbers. */
  private Maybe maybe(float[] asked) {
    float length = (float) Dense.length(asked);
    float mostRoundedAway = mostRoundedAway(asked);
    boolean nonePut = vectors.isNonePut();
    Maybe maybe = new Maybe();
    float[] products = new float[BLOCK];
    for (int block = 0; block < rounded.length; block++) {
      int first = block * BLOCK;
      if (lengths[first] * length < maybe.atLeast.least()) {
        break;
      }
      multiply(rounded[block], asked, products);
      float unit = units[block];
      float least = maybe.atLeast.least();
      int end = Math.min(BLOCK, items.length - first);
      for (int place = 0; place < end; place++) {
        float atMost = unit * (products[place] + mostRoundedAway);
        if (atMost >= least && (nonePut || !vectors.isPut(items[first + place]))) {
          maybe.add(first + place, unit * (products[place] - mostRoundedAway), atMost);
          least = maybe.atLeast.least();
        }
      }
    }
    return maybe;
  }

  /** What may be among the best, as far as rounded numbers tell. */
  private final class Maybe {
    private final LargestProducts atLeast = new LargestProducts(found);
    private int[] places = new int[4 * found];
    private float[] atMost = new float[4 * found];
    private int size;

    void add(int place, float least, float most) {
      if (size == places.length) {
        places = Arrays.copyOf(places, 2 * size);
        atMost = Arrays.copyOf(atMost, 2 * size);
      }
      places[size] = place;
      atMost[size++] = most;
      atLeast.offer(place, least);
    }
  }

  private float product(int item, float[] asked) {
    return Dense.dot(vectors.get(item), 0, asked, 0, asked.length);
  }

  /**
   * By how much a product with rounded numbers can be off, in units of those: half of one for each
   * number, and what adding them up in single precision loses.
   */
  private static float mostRoundedAway(float[] asked) {
    double sum = 0;
    for (float number : asked) {
      sum += Math.abs(number);
    }
    return (float) (sum / 2 + sum * LARGEST * asked.length * Math.ulp(1f));
  }

  private static void multiply(byte[] block, float[] asked, float[] products) {
    Arrays.fill(products, 0);
    for (int i = 0; i < asked.length; i++) {
      float number = asked[i];
      int offset = i * BLOCK;
      for (int place = 0; place < BLOCK; place++) {
        products[place] += number * block[offset + place];
      }
    }
  }
}
