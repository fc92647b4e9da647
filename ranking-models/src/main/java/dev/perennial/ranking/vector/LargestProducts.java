package dev.perennial.ranking.vector;

/** The largest products so far, each with its place: a heap with the least one on top. */
final class LargestProducts {
  /** Rounding must not leave out what is as great as the least one. */
  private static final float SLACK = 1e-5f;

  private final int[] places;
  private final float[] products;
  private int size;

  LargestProducts(int most) {
    places = new int[most];
    products = new float[most];
  }

  /** A product at a place. */
  @FunctionalInterface
  interface Visitor {
    void visit(int place, float product);
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

  /** Visits all of them in no order. */
  void forEach(Visitor visitor) {
    for (int at = 0; at < size; at++) {
      visitor.visit(places[at], products[at]);
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
}
