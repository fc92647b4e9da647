package dev.perennial.ranking.knowledge;

import dev.perennial.model.item.Item;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.matrix.SparseMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Items joined by what they share: their category, brand and every other attribute. An edge weighs
 * the less the more items share it, for a brand of ten items says more than a category of ten
 * thousand.
 */
final class ItemGraph {
  private final SparseMatrix byItem;
  private final SparseMatrix byAttribute;

  ItemGraph(History history) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int item = 0; item < history.items(); item++) {
      history
          .item(item)
          .ifPresent(known -> attributes(known).forEach(a -> counts.merge(a, 1, Integer::sum)));
    }
    counts.values().removeIf(count -> count < 2);
    Map<String, Integer> numbers = new TreeMap<>();
    float[] weights = new float[counts.size()];
    counts.forEach(
        (attribute, count) -> {
          weights[numbers.size()] = (float) (1 / Math.log(1 + count));
          numbers.put(attribute, numbers.size());
        });
    SparseMatrix.Builder rows = new SparseMatrix.Builder(numbers.size());
    for (int item = 0; item < history.items(); item++) {
      for (String attribute : history.item(item).map(ItemGraph::attributes).orElse(List.of())) {
        Integer number = numbers.get(attribute);
        if (number != null) {
          rows.add(number, weights[number]);
        }
      }
      rows.endRow();
    }
    byItem = rows.build();
    byAttribute = byItem.transposed();
  }

  private static List<String> attributes(Item item) {
    List<String> attributes = new ArrayList<>();
    if (item.category() != null) {
      attributes.add("category=" + item.category());
    }
    item.attributes().forEach((key, value) -> attributes.add(key + "=" + value));
    return attributes.stream().distinct().sorted().toList();
  }

  /** How many items there are. */
  int items() {
    return byItem.rows();
  }

  /** Whether a walk can go on from this item. */
  boolean isJoined(int item) {
    return byItem.from(item) < byItem.to(item);
  }

  /** The weight of all of an item's edges: how often endless walks from anywhere come by. */
  float degree(int item) {
    float sum = 0;
    for (int edge = byItem.from(item); edge < byItem.to(item); edge++) {
      sum += byItem.value(edge);
    }
    return sum;
  }

  /** An item that shares something with this one, by the weight of what they share. */
  int step(int item, RandomGenerator random) {
    float left = (float) random.nextDouble() * degree(item);
    int edge = byItem.from(item);
    while (edge + 1 < byItem.to(item) && left >= byItem.value(edge)) {
      left -= byItem.value(edge++);
    }
    int attribute = byItem.column(edge);
    int start = byAttribute.from(attribute);
    return byAttribute.column(start + random.nextInt(byAttribute.to(attribute) - start));
  }
}
