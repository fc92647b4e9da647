package dev.perennial.ranking.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which item follows each real step of a padded batch, R of them.
 *
 * @param places [R] int64: the steps, counted through all users
 * @param rows [R] int64: the items
 */
record Targets(NDArray places, NDArray rows) {

  /** The second and all later steps of each user, to be found from the one before it. */
  static Targets of(List<Steps> batch, NDManager memory) {
    int length = batch.stream().mapToInt(Steps::size).max().orElse(1) - 1;
    long[] places =
        IntStream.range(0, batch.size())
            .boxed()
            .flatMapToLong(
                user -> {
                  long end = (user + 1L) * length;
                  return LongStream.range(end - (batch.get(user).size() - 1), end);
                })
            .toArray();
    long[] rows =
        batch.stream()
            .flatMapToLong(
                steps -> LongStream.range(1, steps.size()).map(step -> steps.row((int) step)))
            .toArray();
    return new Targets(memory.create(places), memory.create(rows));
  }
}
