package dev.perennial.sequences.boosting;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.sequences.boosting.TreeSettings.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trees that answer together. A value like any other: it holds no native memory, any thread may ask
 * it, and it goes to JSON and comes back the same.
 *
 * @param features how many a row has
 * @param rounds trees of each ensemble in the bag, on average
 * @param trees whose values add up to the answer, on the raw score or, in a forest, as a mean
 */
public record TreeEnsemble(
    Method method, Objective objective, int features, int rounds, List<Tree> trees) {
  public TreeEnsemble {
    trees = List.copyOf(trees);
    check(!trees.isEmpty(), "there must be a tree, but there is none");
  }

  /** Grows as many trees as the settings say. */
  public static TreeEnsemble fit(LabelledRows training, TreeSettings settings) {
    settings.objective().check(training.labels());
    return new Growth(training, null, settings).grow();
  }

  /** Grows trees until those of the validation are no longer predicted better. */
  public static TreeEnsemble fit(
      LabelledRows training, LabelledRows validation, TreeSettings settings) {
    settings.objective().check(training.labels());
    settings.objective().check(validation.labels());
    LabelledRows.checkWidth(validation.rows()[0], 0, training.width());
    return new Growth(training, validation, settings).grow();
  }

  /** Whether it knows no more than one answer for everyone. */
  public boolean isConstant() {
    return trees.stream().allMatch(Tree::isLeaf);
  }

  /** The probability or mean of each row. */
  public double[] predict(double[][] rows) {
    double[] sums = sums(rows);
    return method == Method.FOREST ? sums : Arrays.stream(sums).map(objective::mean).toArray();
  }

  /** The log odds or the logarithm of the mean of each row. */
  public double[] rawScores(double[][] rows) {
    double[] sums = sums(rows);
    return method == Method.FOREST ? Arrays.stream(sums).map(objective::raw).toArray() : sums;
  }

  /**
   * What each feature adds to the raw score (exact Shapley values; see {@link LeafPath}), and last
   * the raw score of which nothing is known: they sum to the raw score. A forest's are those of its
   * mean, stretched to the raw score by one factor for the row.
   */
  public double[][] contributions(double[][] rows) {
    checkWidths(rows);
    List<LeafPath> paths = trees.stream().flatMap(tree -> LeafPath.of(tree).stream()).toList();
    double expected = paths.stream().mapToDouble(LeafPath::expected).sum();
    double[][] contributions = new double[rows.length][features + 1];
    for (int i = 0; i < rows.length; i++) {
      for (LeafPath path : paths) {
        path.addContributions(rows[i], contributions[i]);
      }
      contributions[i][features] = expected;
    }
    return method == Method.FOREST ? stretched(contributions) : contributions;
  }

  private double[][] stretched(double[][] contributions) {
    for (double[] row : contributions) {
      double expected = row[features];
      double change = Arrays.stream(row).sum() - expected;
      double rawChange = objective.raw(expected + change) - objective.raw(expected);
      double factor = change == 0 ? 0 : rawChange / change;
      for (int i = 0; i < features; i++) {
        row[i] *= factor;
      }
      row[features] = objective.raw(expected);
    }
    return contributions;
  }

  private double[] sums(double[][] rows) {
    checkWidths(rows);
    double[] sums = new double[rows.length];
    for (Tree tree : trees) {
      for (int i = 0; i < rows.length; i++) {
        sums[i] += tree.value(rows[i]);
      }
    }
    return sums;
  }

  private void checkWidths(double[][] rows) {
    IntStream.range(0, rows.length).forEach(i -> LabelledRows.checkWidth(rows[i], i, features));
  }
}
