package dev.perennial.sequences.boosting;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.sequences.boosting.TreeSettings.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The same answers as of the trees, feature by feature instead of tree by tree (Lucchese et al.,
 * QuickScorer, SIGIR 2015). A tree has a bit for each of its leaves, from left to right. An inner
 * node that sends a row to the right rules out the leaves on its left; when all such nodes have
 * spoken, the row's leaf is the leftmost one that is left. The nodes of a feature are asked in the
 * order of their thresholds, so that the first that sends to the left ends it, and no branch has to
 * be guessed on the way.
 */
public final class QuickTrees {
  private static final int MOST_LEAVES = 64;

  /** How many rows are asked of a feature while its nodes are at hand. */
  private static final int AT_ONCE = 8;

  private final Feature[] features;
  private final double[][] values;

  private QuickTrees(Feature[] features, double[][] values) {
    this.features = features;
    this.values = values;
  }

  /**
   * The raw scores of these trees.
   *
   * @throws IllegalArgumentException where they are a forest, or one has more than 64 leaves
   */
  public static QuickTrees of(TreeEnsemble ensemble) {
    check(ensemble.method() == Method.BOOSTING, "the raw score of a forest is no sum");
    List<Leaning> leanings =
        IntStream.range(0, ensemble.trees().size())
            .boxed()
            .flatMap(number -> new Walk(ensemble.trees().get(number), number).leanings.stream())
            .toList();
    Feature[] features = new Feature[ensemble.features()];
    Arrays.setAll(
        features,
        feature -> Feature.of(leanings.stream().filter(one -> one.feature == feature).toList()));
    return new QuickTrees(
        features,
        ensemble.trees().stream().map(tree -> new Walk(tree, 0).values).toArray(double[][]::new));
  }

  /** The raw score of each row. What is the same in all rows is asked once. */
  public double[] rawScores(double[][] rows) {
    for (double[] row : rows) {
      check(row.length == features.length, "%d features are not %d", row.length, features.length);
    }
    long[] common = new long[values.length];
    Arrays.fill(common, -1);
    int[] varying = varying(rows, common);
    long[][] left = new long[AT_ONCE][common.length];
    double[] scores = new double[rows.length];
    for (int first = 0; first < rows.length; first += AT_ONCE) {
      int end = Math.min(rows.length, first + AT_ONCE);
      for (int row = first; row < end; row++) {
        System.arraycopy(common, 0, left[row - first], 0, common.length);
      }
      for (int feature : varying) {
        for (int row = first; row < end; row++) {
          features[feature].ruleOut(rows[row][feature], left[row - first]);
        }
      }
      for (int row = first; row < end; row++) {
        scores[row] = sum(left[row - first]);
      }
    }
    return scores;
  }

  /** The features in which the rows differ; the others rule out what they do for all of them. */
  private int[] varying(double[][] rows, long[] common) {
    IntStream.Builder varying = IntStream.builder();
    for (int feature = 0; feature < features.length && rows.length > 0; feature++) {
      if (differs(rows, feature)) {
        varying.add(feature);
      } else {
        features[feature].ruleOut(rows[0][feature], common);
      }
    }
    return varying.build().toArray();
  }

  private static boolean differs(double[][] rows, int feature) {
    double first = rows[0][feature];
    for (double[] row : rows) {
      if (Double.compare(row[feature], first) != 0) {
        return true;
      }
    }
    return false;
  }

  private double sum(long[] left) {
    double score = 0;
    for (int tree = 0; tree < left.length; tree++) {
      score += values[tree][Long.numberOfTrailingZeros(left[tree])];
    }
    return score;
  }

  /** Which leaves are left of a tree where an inner node sends a row to the right. */
  private record Leaning(
      int feature, double threshold, boolean missingLeft, int tree, long leaves) {}

  /** A way through a tree from left to right. */
  private static final class Walk {
    private final Tree tree;
    private final int number;
    private final List<Leaning> leanings = new ArrayList<>();
    private final double[] values;
    private int leaves;

    Walk(Tree tree, int number) {
      check(tree.values().length <= MOST_LEAVES, "%d leaves are too many", tree.values().length);
      this.tree = tree;
      this.number = number;
      this.values = new double[tree.values().length];
      walk(tree.root());
    }

    private void walk(int node) {
      if (node < 0) {
        values[leaves++] = tree.values()[~node];
        return;
      }
      int first = leaves;
      walk(tree.left()[node]);
      long onTheLeft = (1L << leaves) - (1L << first);
      leanings.add(
          new Leaning(
              tree.features()[node],
              tree.thresholds()[node],
              tree.missingLeft()[node],
              number,
              ~onTheLeft));
      walk(tree.right()[node]);
    }
  }

  /** All inner nodes that ask for one feature, and what they rule out where it is missing. */
  @SuppressWarnings("ArrayRecordComponent") // read, never compared
  private record Feature(
      double[] thresholds, int[] trees, long[] leaves, int[] missingTrees, long[] missingLeaves) {

    static Feature of(List<Leaning> leanings) {
      List<Leaning> ascending =
          leanings.stream().sorted(Comparator.comparingDouble(Leaning::threshold)).toList();
      int[] missing =
          leanings.stream()
              .filter(one -> !one.missingLeft)
              .mapToInt(Leaning::tree)
              .distinct()
              .toArray();
      return new Feature(
          ascending.stream().mapToDouble(Leaning::threshold).toArray(),
          ascending.stream().mapToInt(Leaning::tree).toArray(),
          ascending.stream().mapToLong(Leaning::leaves).toArray(),
          missing,
          Arrays.stream(missing).mapToLong(tree -> leftWhereMissing(tree, leanings)).toArray());
    }

    private static long leftWhereMissing(int tree, List<Leaning> leanings) {
      return leanings.stream()
          .filter(one -> one.tree == tree && !one.missingLeft)
          .mapToLong(Leaning::leaves)
          .reduce(-1, (some, others) -> some & others);
    }

    void ruleOut(double value, long[] left) {
      if (Double.isNaN(value)) {
        for (int place = 0; place < missingTrees.length; place++) {
          left[missingTrees[place]] &= missingLeaves[place];
        }
        return;
      }
      for (int place = 0; place < thresholds.length && value > thresholds[place]; place++) {
        left[trees[place]] &= leaves[place];
      }
    }
  }
}
