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
 * Alternating least squares for implicit feedback (Hu, Koren, Volinsky 2008, "Collaborative
 * filtering for implicit feedback datasets", ICDM): every user prefers what they cared for (1) to
 * all else (0), with a confidence of {@code 1 + confidence * interest}. With the items' vectors
 * held, each user's best vector solves a small system of equations, and the other way round. A past
 * is folded in by solving that system, whose solution is a sum over the items of the past.
 */
public final class ImplicitAls implements Method {
  private final Settings settings;

  public ImplicitAls(Settings settings) {
    this.settings = settings;
  }

  /**
   * How it learns.
   *
   * @param rank how many numbers a vector has
   * @param confidence in an item that a user cared for, beyond 1
   * @param regularization keeps vectors short
   * @param passes over all users and all items
   * @param recall of the past that is asked with
   */
  public record Settings(
      int rank, double confidence, double regularization, int passes, Recall recall) {
    public static final Settings USUAL = new Settings(64, 10, 10, 8, new Recall(100, 20));

    public Settings {
      check(rank > 0, "the rank must be positive, but is %d", rank);
      check(confidence > 0, "the confidence must be positive, but is %s", confidence);
      check(regularization > 0, "the regularization must be positive, but is %s", regularization);
      check(passes > 0, "there must be a pass, but there are %d", passes);
    }
  }

  @Override
  public String name() {
    return "implicit-als";
  }

  @Override
  public ItemScorer learn(History history, Learning learning) {
    SparseMatrix byUser = Preferences.of(history);
    SparseMatrix byItem = byUser.transposed();
    float[] users = new float[history.users() * settings.rank];
    float[] items =
        Dense.random(
            history.items() * settings.rank,
            1 / Math.sqrt(settings.rank),
            new SplittableRandom(learning.seed()));
    for (int pass = 0; pass < settings.passes; pass++) {
      learning.reached(pass, settings.passes);
      solve(byUser, items, users);
      solve(byItem, users, items);
    }
    learning.reached(settings.passes, settings.passes);
    float[] gram = regularizedGram(items);
    ItemVectors vectors = new ItemVectors(items, settings.rank);
    return new VectorScorer(vectors, past -> parts(past, vectors, gram), settings.recall);
  }

  /** Each row's best vector, given those of the columns; zeros where the row is empty. */
  private void solve(SparseMatrix matrix, float[] given, float[] sought) {
    float[] gram = regularizedGram(given);
    NormalEquations equations = new NormalEquations(gram, settings.rank);
    Arrays.fill(sought, 0);
    for (int row = 0; row < matrix.rows(); row++) {
      int end = matrix.to(row);
      if (matrix.from(row) == end) {
        continue;
      }
      equations.reset(gram);
      int at = row * settings.rank;
      for (int entry = matrix.from(row); entry < end; entry++) {
        float weight = (float) settings.confidence * matrix.value(entry);
        int from = matrix.column(entry) * settings.rank;
        equations.add(weight, given, from);
        Dense.add(1 + weight, given, from, sought, at, settings.rank);
      }
      equations.solve(sought, at);
    }
  }

  private float[] regularizedGram(float[] rows) {
    float[] gram = Dense.gram(rows, settings.rank);
    for (int i = 0; i < settings.rank; i++) {
      gram[i * settings.rank + i] += (float) settings.regularization;
    }
    return gram;
  }

  float[][] parts(Profile past, ItemVectors vectors, float[] gram) {
    NormalEquations equations = new NormalEquations(gram, settings.rank);
    float[][] parts = new float[past.size()][settings.rank];
    for (int place = 0; place < parts.length; place++) {
      float weight = (float) settings.confidence * past.weight(place);
      float[] vector = vectors.get(past.item(place));
      equations.add(weight, vector, 0);
      Dense.add(1 + weight, vector, 0, parts[place], 0, settings.rank);
    }
    for (float[] part : parts) {
      equations.solve(part, 0);
    }
    return parts;
  }
}
