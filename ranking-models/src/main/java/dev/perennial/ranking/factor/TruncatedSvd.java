package dev.perennial.ranking.factor;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.ranking.history.History;
import dev.perennial.ranking.history.Recall;
import dev.perennial.ranking.matrix.RandomizedSvd;
import dev.perennial.ranking.matrix.SparseMatrix;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.ranking.method.Learning;
import dev.perennial.ranking.method.Method;
import dev.perennial.ranking.vector.ItemVectors;
import dev.perennial.ranking.vector.OwnVectors;
import dev.perennial.ranking.vector.VectorScorer;

/**
 * The singular vectors of who cared for what, absences taken as 0 (PureSVD: Cremonesi, Koren,
 * Turrin 2010, "Performance of recommender algorithms on top-n recommendation tasks", RecSys). A
 * past is projected onto them: the user's vector is the sum of the vectors of the items of the
 * past. Popular items are first made smaller (EigenRec: Nikolakopoulos, Kalantzis, Gallopoulos,
 * Garofalakis 2019), for otherwise the first vectors spend themselves on popularity.
 */
public final class TruncatedSvd implements Method {
  /** With as many directions as items, every item would only be like itself. */
  private static final int ITEMS_OF_A_DIRECTION = 10;

  private final Settings settings;

  public TruncatedSvd(Settings settings) {
    this.settings = settings;
  }

  /**
   * How it learns.
   *
   * @param rank how many numbers a vector has at most; one for ten items in a small store
   * @param damping an item's column is divided by its length to the power of this: 0 leaves popular
   *     items great, 1 makes all the same
   * @param recall of the past that is asked with
   */
  public record Settings(int rank, double damping, Recall recall) {
    public static final Settings USUAL = new Settings(128, 0, new Recall(100, 40));

    public Settings {
      check(rank > 0, "the rank must be positive, but is %d", rank);
      check(damping >= 0 && damping <= 1, "the damping must lie in [0, 1], but is %s", damping);
    }
  }

  @Override
  public String name() {
    return "truncated-svd";
  }

  @Override
  public ItemScorer learn(History history, Learning learning) {
    SparseMatrix matrix = damped(Preferences.of(history));
    int rank = Math.clamp(history.items() / ITEMS_OF_A_DIRECTION, 1, settings.rank);
    ItemVectors items = new ItemVectors(RandomizedSvd.rightVectors(matrix, rank, learning), rank);
    return new VectorScorer(items, new OwnVectors(items), settings.recall);
  }

  private SparseMatrix damped(SparseMatrix matrix) {
    double[] squares = new double[matrix.width()];
    for (int entry = 0; entry < matrix.size(); entry++) {
      squares[matrix.column(entry)] += matrix.value(entry) * matrix.value(entry);
    }
    return matrix.scaled(
        column -> Math.pow(Math.max(squares[column], 1e-9), -settings.damping / 2));
  }
}
