package dev.perennial.ranking.content;

import dev.perennial.model.item.Item;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.matrix.Dense;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Encodes an item by the vector that the store has of its picture. Vectors of another length than
 * most are of another image model and cannot be compared.
 */
final class Pictures implements ItemEncoder {
  private final int width;

  Pictures(History history) {
    Map<Integer, Integer> widths = new TreeMap<>();
    for (int item = 0; item < history.items(); item++) {
      history
          .item(item)
          .flatMap(Pictures::vector)
          .ifPresent(vector -> widths.merge(vector.length, 1, Integer::sum));
    }
    width =
        widths.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(1);
  }

  private static Optional<float[]> vector(Item item) {
    return Optional.ofNullable(item.imageVector()).map(vector -> vector.numbers());
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public Optional<float[]> encode(Item item) {
    Optional<float[]> vector = vector(item).filter(numbers -> numbers.length == width);
    vector.ifPresent(Dense::normalize);
    return vector;
  }
}
