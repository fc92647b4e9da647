package dev.perennial.ranking.tower;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * Some items for the engine. U items, K places of content.
 *
 * @param rows [U] int64 whose own numbers
 * @param named [U, 1] 0 where its own numbers are not to be read
 * @param places [U, K] int64 of the words of its content
 * @param weights [U, K, 1] of the words, 0 where there are fewer than K
 */
record TowerItems(NDArray rows, NDArray named, NDArray places, NDArray weights) {

  static TowerItems of(int[] items, float[] named, List<ItemContent> contents, NDManager memory) {
    int most = ItemContent.MOST;
    long[] places = new long[items.length * most];
    float[] weights = new float[places.length];
    for (int i = 0; i < items.length; i++) {
      ItemContent content = contents.get(items[i]);
      for (int k = 0; k < content.size(); k++) {
        places[i * most + k] = content.place(k);
        weights[i * most + k] = content.weight();
      }
    }
    return new TowerItems(
        memory.create(Arrays.stream(items).asLongStream().toArray()),
        memory.create(named, new Shape(items.length, 1)),
        memory.create(places, new Shape(items.length, most)),
        memory.create(weights, new Shape(items.length, most, 1)));
  }
}
