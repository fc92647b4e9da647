package dev.perennial.sequences.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.perennial.sequences.history.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;

/**
 * Which items were to be found from where. Up to 20,000 items all compete; above that the items to
 * be found and 1,024 others, drawn by chance and shared by the batch.
 *
 * @param rows where from, each once
 * @param items what was to be found from each, at least one
 */
public record ItemTargets(List<Integer> rows, List<List<Integer>> items) {
  static final int ALL_COMPETE = 20_000;
  private static final int NEGATIVES = 1024;

  static ItemTargets none() {
    return new ItemTargets(new ArrayList<>(), new ArrayList<>());
  }

  /** Leaves out items that are not known, and rows that are left with none. */
  void add(int row, Collection<Integer> found) {
    List<Integer> known = found.stream().filter(item -> item >= Vocabulary.FIRST).toList();
    if (!known.isEmpty()) {
      rows.add(row);
      items.add(known);
    }
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** [R] int64 */
  NDArray rows(NDManager memory) {
    return memory.create(rows.stream().mapToLong(Integer::longValue).toArray());
  }

  /** The items that compete, by their numbers; empty where all do. */
  Optional<long[]> candidates(int vocabulary, RandomGenerator random) {
    if (vocabulary <= ALL_COMPETE) {
      return Optional.empty();
    }
    return Optional.of(
        LongStream.concat(
                items.stream().flatMap(List::stream).mapToLong(Integer::longValue),
                random.longs(NEGATIVES, Vocabulary.FIRST, vocabulary))
            .distinct()
            .toArray());
  }

  /**
   * Mean over the rows of the mean −log probability of what was to be found.
   *
   * @param logProbabilities [R, C]
   * @param candidates as above
   */
  NDArray loss(NDArray logProbabilities, Optional<long[]> candidates) {
    long width = logProbabilities.getShape().get(1);
    Map<Integer, Integer> columns = candidates.map(ItemTargets::columns).orElse(Map.of());
    List<Long> places = new ArrayList<>();
    List<Float> shares = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int item : items.get(row)) {
        places.add(row * width + columns.getOrDefault(item, item));
        shares.add(1f / (items.get(row).size() * rows.size()));
      }
    }
    NDManager memory = logProbabilities.getManager();
    NDArray found =
        logProbabilities
            .reshape(new Shape(-1))
            .take(memory.create(places.stream().mapToLong(Long::longValue).toArray()));
    return found.mul(memory.create(floats(shares))).sum().neg();
  }

  private static Map<Integer, Integer> columns(long[] candidates) {
    Map<Integer, Integer> columns = new LinkedHashMap<>();
    for (long item : candidates) {
      columns.put(Math.toIntExact(item), columns.size());
    }
    return columns;
  }

  private static float[] floats(List<Float> values) {
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i);
    }
    return floats;
  }
}
