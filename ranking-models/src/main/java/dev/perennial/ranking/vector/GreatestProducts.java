package dev.perennial.ranking.vector;

import dev.perennial.ranking.matrix.Dense;
import dev.perennial.ranking.method.ScoreSheet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * Finds the items with the greatest inner products, none missed, without working out each. Vectors
 * are turned so that their first numbers, the head, hold as much of their length as can be, and lie
 * in blocks, the longest first. By Cauchy and Schwarz a product is no greater than that of the
 * heads and that of the lengths of the rests together: what cannot come among the best is left at
 * its head, and so are all blocks behind one whose vectors are too short (Teflioudi, Gemulla and
 * Mykytiuk, LEMP, SIGMOD 2015; Li, Chan, Yiu and Mamoulis, FEXIPRO, SIGMOD 2017). Items that were
 * put since are few and looked at one by one.
 */
final class GreatestProducts {
  private static final int BLOCK = 256;
  private static final int HEAD = 16;

  /** Rounding must not leave out what is as great as the least of the best. */
  private static final float SLACK = 1e-5f;

  private final ItemVectors vectors;
  private final int found;
  private final int head;
  private final int rest;

  /** Which turn brings most of the length to the front: width x width, column by column. */
  private final float[] turn;

  private final int[] items;
  private final float[] lengths;
  private final float[] restLengths;

  /** A block's first numbers, then its second numbers and so on: blocks x head x BLOCK. */
  private final float[][] heads;

  /** items x rest */
  private final float[] rests;

  /** Of {@code vectors} as they are now, the greatest {@code found}. */
  GreatestProducts(ItemVectors vectors, int found) {
    this.vectors = vectors;
    this.found = found;
    int width = vectors.width();
    head = Math.min(HEAD, width);
    rest = width - head;
    int[] known = vectors.known();
    turn = turn(known);
    items = longestFirst(known);
    lengths = new float[items.length];
    restLengths = new float[items.length];
    heads = new float[(items.length + BLOCK - 1) / BLOCK][head * BLOCK];
    rests = new float[items.length * rest];
    for (int place = 0; place < items.length; place++) {
      take(place, turned(vectors.get(items[place])));
    }
  }

  private void take(int place, float[] vector) {
    lengths[place] = (float) Dense.length(vector);
    for (int i = 0; i < head; i++) {
      heads[place / BLOCK][i * BLOCK + place % BLOCK] = vector[i];
    }
    System.arraycopy(vector, head, rests, place * rest, rest);
    restLengths[place] =
        (float) Math.sqrt(Dense.dot(rests, place * rest, rests, place * rest, rest));
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

  /** The eigenvectors of all inner products of columns, the greatest eigenvalue's first. */
  private float[] turn(int[] known) {
    int width = vectors.width();
    double[][] gram = new double[width][width];
    for (int item : known) {
      float[] vector = vectors.get(item);
      for (int i = 0; i < width; i++) {
        for (int j = 0; j < width; j++) {
          gram[i][j] += (double) vector[i] * vector[j];
        }
      }
    }
    var eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(gram, false));
    float[] columns = new float[width * width];
    for (int column = 0; column < width; column++) {
      for (int i = 0; i < width; i++) {
        columns[column * width + i] = (float) eigen.getV().getEntry(i, column);
      }
    }
    return columns;
  }

  private float[] turned(float[] vector) {
    float[] turned = new float[vector.length];
    for (int column = 0; column < turned.length; column++) {
      turned[column] = Dense.dot(turn, column * turned.length, vector, 0, turned.length);
    }
    return turned;
  }

  /** Adds the greatest inner products. */
  void score(float[] vector, ScoreSheet sheet) {
    float[] asked = turned(vector);
    float length = (float) Dense.length(asked);
    float restLength = (float) Math.sqrt(Dense.dot(asked, head, asked, head, rest));
    Best best = new Best(found);
    float[] products = new float[BLOCK];
    for (int block = 0; block < heads.length; block++) {
      int first = block * BLOCK;
      if (lengths[first] * length < best.least()) {
        break;
      }
      multiply(heads[block], asked, products);
      int end = Math.min(BLOCK, items.length - first);
      for (int place = 0; place < end; place++) {
        int at = first + place;
        if (products[place] + restLengths[at] * restLength >= best.least()
            && !vectors.isPut(items[at])) {
          best.offer(at, products[place] + Dense.dot(rests, at * rest, asked, head, rest));
        }
      }
    }
    best.addTo(sheet);
    vectors.scorePut(vector, sheet);
  }

  private void multiply(float[] block, float[] asked, float[] products) {
    Arrays.fill(products, 0);
    for (int i = 0; i < head; i++) {
      Dense.add(asked[i], block, i * BLOCK, products, 0, BLOCK);
    }
  }

  /** The greatest products so far: a heap with the least one on top. */
  private final class Best {
    private final int[] places;
    private final float[] products;
    private int size;

    Best(int most) {
      places = new int[most];
      products = new float[most];
    }

    /** What is below it need not be offered. */
    float least() {
      return size < places.length
          ? Float.NEGATIVE_INFINITY
          : products[0] - SLACK * Math.abs(products[0]);
    }

    void offer(int place, float product) {
      if (size < places.length) {
        rise(place, product);
      } else if (product > products[0]) {
        sink(place, product);
      }
    }

    private void rise(int place, float product) {
      int at = size++;
      while (at > 0 && products[(at - 1) / 2] > product) {
        put(at, places[(at - 1) / 2], products[(at - 1) / 2]);
        at = (at - 1) / 2;
      }
      put(at, place, product);
    }

    private void sink(int place, float product) {
      int at = 0;
      while (2 * at + 1 < size) {
        int child = 2 * at + 1;
        if (child + 1 < size && products[child + 1] < products[child]) {
          child++;
        }
        if (products[child] >= product) {
          break;
        }
        put(at, places[child], products[child]);
        at = child;
      }
      put(at, place, product);
    }

    private void put(int at, int place, float product) {
      places[at] = place;
      products[at] = product;
    }

    void addTo(ScoreSheet sheet) {
      for (int at = 0; at < size; at++) {
        sheet.add(items[places[at]], products[at]);
      }
    }
  }
}
