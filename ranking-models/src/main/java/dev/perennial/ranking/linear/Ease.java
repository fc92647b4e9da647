package dev.perennial.ranking.linear;

import static dev.perennial.model.json.Checks.check;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.perennial.ranking.history.History;
import dev.perennial.ranking.matrix.Neighbours;
import dev.perennial.ranking.matrix.ProfileReader;
import dev.perennial.ranking.matrix.SparseMatrix;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.method.ScoreSheet;
import dev.perennial.sequences.network.Tensors;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * EASE^R (Steck, Embarrassingly shallow autoencoders for sparse data, WWW 2019): the linear model
 * that best tells each item of a user from the other ones, in the least squares sense. With X the
 * users' items and P the inverse of XᵀX + λI, the weight of item i for item j is -P(i, j) / P(j,
 * j), and an item has none for itself.
 *
 * <p>The inverse takes the cube of the number of items in time and three times its square in
 * memory, outside of the heap; so only the most popular items take part. Of each item's weights the
 * strongest are kept, so that an answer takes no longer than one of a neighbour method.
 */
public final class Ease implements Method {
  private static final int LONGEST = 500;
  private static final int MOST_ITEMS = 20_000;

  private final Settings settings;

  /**
   * What can be chosen.
   *
   * @param items how many of the most popular take part
   * @param lambda the ridge that keeps the weights small
   * @param weights kept at most for each item
   * @param profile what of the asker's past is read
   */
  public record Settings(int items, double lambda, int weights, ProfileReader profile) {
    public Settings {
      check(items > 0 && items <= MOST_ITEMS, "%d items are none or too many", items);
      check(lambda > 0, "lambda must be positive, but is %s", lambda);
      check(weights > 0, "%d weights are none", weights);
    }

    /** Five thousand items, a few seconds. */
    public static Settings usual() {
      return new Settings(5000, 500, 200, new ProfileReader(LONGEST, 1));
    }
  }

  /** The linear model by such settings. */
  public Ease(Settings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "ease";
  }

  @Override
  public ItemScorer learn(History history, Learning learning) {
    SparseMatrix users = new ProfileReader(LONGEST, 1).of(history, learning);
    SparseMatrix holders = users.transposed();
    int[] chosen = mostPopular(holders, settings.items);
    learning.reached(0, 1);
    if (chosen.length == 0) {
      return (query, sheet) -> {};
    }
    try (NDManager memory = Tensors.newManager()) {
      NDArray inverse = gram(users, holders, chosen, memory).inverse();
      SparseMatrix weights = weights(inverse, chosen, history.items(), learning);
      return Neighbours.scorer(settings.profile, weights);
    }
  }

  private static int[] mostPopular(SparseMatrix holders, int most) {
    double[] lengths = holders.lengths();
    return IntStream.range(0, lengths.length)
        .filter(item -> lengths[item] > 0)
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(item -> -lengths[item]))
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** XᵀX + λI: [I, I] */
  private NDArray gram(SparseMatrix users, SparseMatrix holders, int[] chosen, NDManager memory) {
    ByteBuffer bytes = memory.allocateDirect(Math.multiplyExact(4 * chosen.length, chosen.length));
    FloatBuffer gram = bytes.asFloatBuffer();
    ScoreSheet row = new ScoreSheet(users.width());
    for (int i = 0; i < chosen.length; i++) {
      row.add(chosen[i], settings.lambda);
      for (int at = holders.from(chosen[i]); at < holders.to(chosen[i]); at++) {
        users.addRow(holders.column(at), holders.value(at), row);
      }
      for (int j = 0; j < chosen.length; j++) {
        gram.put((float) row.score(chosen[j]));
      }
      row.clear();
    }
    return memory.create(bytes, new Shape(chosen.length, chosen.length), DataType.FLOAT32);
  }

  private SparseMatrix weights(NDArray inverse, int[] chosen, int items, Learning learning) {
    float[] diagonal = inverse.diagonal().toFloatArray();
    int[] places = new int[items];
    Arrays.fill(places, -1);
    for (int place = 0; place < chosen.length; place++) {
      places[chosen[place]] = place;
    }
    return Neighbours.learn(
        items,
        settings.weights,
        (item, sheet) -> {
          if (places[item] >= 0) {
            weigh(places[item], inverse, diagonal, chosen, sheet);
          }
        },
        learning);
  }

  private static void weigh(
      int place, NDArray inverse, float[] diagonal, int[] chosen, ScoreSheet sheet) {
    float[] row;
    try (NDArray line = inverse.get(place)) {
      row = line.toFloatArray();
    }
    for (int other = 0; other < row.length; other++) {
      if (other != place) {
        sheet.add(chosen[other], -row[other] / diagonal[other]);
      }
    }
  }
}
