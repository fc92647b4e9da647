package dev.perennial.sequences.boosting;

import static dev.perennial.model.json.Checks.check;

/**
 * A decision tree in arrays, one entry for each inner node or each leaf. A child is the number of
 * an inner node or, where it is negative, the complement of a leaf's number.
 *
 * @param features that inner nodes ask for
 * @param thresholds up to which a value goes left
 * @param missingLeft whether a missing value goes left
 * @param nodeRows how many rows of the training came by each inner node
 * @param leafRows how many ended in each leaf
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
record Tree(
    int[] features,
    double[] thresholds,
    boolean[] missingLeft,
    int[] left,
    int[] right,
    double[] nodeRows,
    double[] leafRows,
    double[] values) {
  private static final int ROOT = 0;

  Tree {
    int nodes = features.length;
    check(values.length == nodes + 1, "%d inner nodes have %d leaves", nodes, values.length);
  }

  /** A tree that knows one answer. */
  static Tree leaf(double value) {
    return new Tree(
        new int[0],
        new double[0],
        new boolean[0],
        new int[0],
        new int[0],
        new double[0],
        new double[] {1},
        new double[] {value});
  }

  /** Whether the answer is the same for everyone. */
  boolean isLeaf() {
    return features.length == 0;
  }

  /** The number of the first node: an inner node, or the complement of the only leaf. */
  int root() {
    return isLeaf() ? ~0 : ROOT;
  }

  /** The value of the leaf in which a row ends. */
  double value(double[] row) {
    int node = root();
    while (node >= 0) {
      node = goesLeft(node, row[features[node]]) ? left[node] : right[node];
    }
    return values[~node];
  }

  private boolean goesLeft(int node, double value) {
    return Double.isNaN(value) ? missingLeft[node] : value <= thresholds[node];
  }

  /** How many rows of the training came by a node or ended in a leaf. */
  double rows(int node) {
    return node >= 0 ? nodeRows[node] : leafRows[~node];
  }

  /** The same tree with every value multiplied. */
  Tree times(double factor) {
    double[] scaled = values.clone();
    for (int leaf = 0; leaf < scaled.length; leaf++) {
      scaled[leaf] *= factor;
    }
    return new Tree(features, thresholds, missingLeft, left, right, nodeRows, leafRows, scaled);
  }
}
