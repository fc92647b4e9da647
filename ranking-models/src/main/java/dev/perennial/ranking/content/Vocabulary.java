package dev.perennial.ranking.content;

import dev.perennial.model.item.Item;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.matrix.SparseMatrix;
import dev.perennial.ranking.method.Learning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The words that at least two items share, and what each tells (TF-IDF: Salton, Buckley 1988,
 * "Term-weighting approaches in automatic text retrieval"): the logarithm of how few items have it.
 * An item is the vector of its words, as long as 1.
 */
final class Vocabulary {
  private static final int FEWEST_ITEMS = 2;
  private static final int ITEMS_BETWEEN_WORDS_ON_PROGRESS = 10_000;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final float[] told;

  /** Reads the whole catalogue. */
  Vocabulary(History history, Learning learning) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int item = 0; item < history.items(); item++) {
      if (item % ITEMS_BETWEEN_WORDS_ON_PROGRESS == 0) {
        learning.reached(item, history.items());
      }
      history
          .item(item)
          .ifPresent(
              described ->
                  ItemWords.of(described).stream()
                      .distinct()
                      .forEach(word -> counts.merge(word, 1, Integer::sum)));
    }
    counts.values().removeIf(count -> count < FEWEST_ITEMS);
    told = new float[counts.size()];
    counts.forEach(
        (word, count) -> {
          told[numbers.size()] = (float) Math.log(1 + (double) history.items() / count);
          numbers.put(word, numbers.size());
        });
  }

  /** How many words there are. */
  int size() {
    return told.length;
  }

  /** The vectors of the catalogue; a row of nothing where an item has no known word. */
  SparseMatrix rows(History history) {
    SparseMatrix.Builder rows = new SparseMatrix.Builder(size());
    for (int item = 0; item < history.items(); item++) {
      WordVector vector = history.item(item).map(this::vector).orElse(WordVector.NONE);
      for (int place = 0; place < vector.size(); place++) {
        rows.add(vector.word(place), vector.weight(place));
      }
      rows.endRow();
    }
    return rows.build();
  }

  /** The vector of a description, also of an item that came later. */
  WordVector vector(Item item) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (String word : ItemWords.of(item)) {
      Optional.ofNullable(numbers.get(word))
          .ifPresent(number -> counts.merge(number, 1, Integer::sum));
    }
    int[] words = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
    float[] weights = new float[words.length];
    List<Integer> often = List.copyOf(counts.values());
    for (int place = 0; place < words.length; place++) {
      weights[place] = (float) (1 + Math.log(often.get(place))) * told[words[place]];
    }
    return WordVector.normalized(words, weights);
  }
}
