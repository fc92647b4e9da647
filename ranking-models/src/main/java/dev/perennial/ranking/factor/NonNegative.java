package dev.perennial.ranking.factor;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Profile;
import dev.perennial.ranking.history.Recall;
import dev.perennial.ranking.matrix.Dense;
import dev.perennial.ranking.matrix.SparseMatrix;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.vector.ItemVectors;
import dev.perennial.ranking.vector.VectorScorer;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Non-negative factorisation: who cared for what as a sum of parts, without any that take away, so
 * that a part reads as a group of items that go together. Learned by hierarchical alternating least
 * squares (Cichocki, Phan 2009, "Fast local algorithms for large scale nonnegative matrix and
 * tensor factorizations"): one number at a time takes its best value that is not negative, given
 * all others. A past is folded in by the same sweeps over a user's vector alone.
 */
public final class NonNegative implements Method {
  private static final int SWEEPS_OF_A_FOLD = 10;

  private final Settings settings;

  public NonNegative(Settings settings) {
    this.settings = settings;
  }

  /**
   * How it learns.
   *
   * @param rank how many numbers a vector has
   * @param regularization keeps vectors short
   * @param passes over all users and all items
   * @param recall of the past that is asked with
   */
  public record Settings(int rank, double regularization, int passes, Recall recall) {
    public static final Settings USUAL = new Settings(64, 0.1, 20, new Recall(100, 20));

    public Settings {
      check(rank > 0, "the rank must be positive, but is %d", rank);
      check(regularization > 0, "the regularization must be positive, but is %s", regularization);
      check(passes > 0, "there must be a pass, but there are %d", passes);
    }
  }

  @Override
  public String name() {
    return "non-negative-factorization";
  }

  @Override
  public ItemScorer learn(History history, Learning learning) {
    SparseMatrix byUser = Preferences.of(history);
    SparseMatrix byItem = byUser.transposed();
    SplittableRandom random = new SplittableRandom(learning.seed());
    float[] users = positive(history.users(), random);
    float[] items = positive(history.items(), random);
    for (int pass = 0; pass < settings.passes; pass++) {
      learning.reached(pass, settings.passes);
      sweep(byUser, items, users);
      sweep(byItem, users, items);
    }
    learning.reached(settings.passes, settings.passes);
    float[] gram = Dense.gram(items, settings.rank);
    ItemVectors vectors = new ItemVectors(items, settings.rank);
    return new VectorScorer(vectors, past -> parts(past, vectors, gram), settings.recall);
  }

  private float[] positive(int rows, SplittableRandom random) {
    float[] numbers = new float[rows * settings.rank];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) (random.nextDouble() / settings.rank);
    }
    return numbers;
  }

  private void sweep(SparseMatrix matrix, float[] given, float[] improved) {
    float[] gram = Dense.gram(given, settings.rank);
    float[] target = new float[settings.rank];
    for (int row = 0; row < matrix.rows(); row++) {
      Arrays.fill(target, 0);
      for (int entry = matrix.from(row); entry < matrix.to(row); entry++) {
        int from = matrix.column(entry) * settings.rank;
        Dense.add(matrix.value(entry), given, from, target, 0, settings.rank);
      }
      improve(improved, row * settings.rank, target, gram);
    }
  }

  /** Gives each number of a vector its best value in turn; target = G x where x fits fully. */
  private void improve(float[] numbers, int offset, float[] target, float[] gram) {
    for (int i = 0; i < settings.rank; i++) {
      float own = gram[i * settings.rank + i];
      float others =
          Dense.dot(gram, i * settings.rank, numbers, offset, settings.rank)
              - own * numbers[offset + i];
      float denominator = own + (float) settings.regularization;
      numbers[offset + i] = Math.max(0, (target[i] - others) / denominator);
    }
  }

  /** The user's vector, each number divided among the items of the past that speak for it. */
  float[][] parts(Profile past, ItemVectors vectors, float[] gram) {
    float[][] parts = new float[past.size()][];
    float[] target = new float[settings.rank];
    for (int place = 0; place < parts.length; place++) {
      parts[place] = vectors.get(past.item(place)).clone();
      Dense.scale(past.weight(place), parts[place]);
      Dense.add(1, parts[place], 0, target, 0, settings.rank);
    }
    float[] user = new float[settings.rank];
    for (int sweep = 0; sweep < SWEEPS_OF_A_FOLD; sweep++) {
      improve(user, 0, target, gram);
    }
    for (float[] part : parts) {
      for (int i = 0; i < settings.rank; i++) {
        part[i] = target[i] > 0 ? part[i] * user[i] / target[i] : 0;
      }
    }
    return parts;
  }
}
