package dev.perennial.sequences.boosting;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from the root to one leaf, as what each feature on it must be: how a tree is explained.
 *
 * <p>The idea is that of TreeSHAP (Lundberg, Erion, Lee, "Consistent individualized feature
 * attribution for tree ensembles", arXiv 1802.03888), in the form of GPUTreeShap (Mitchell, Frank,
 * Holmes, arXiv 2010.13972): where a set S of features is known, the leaf counts with the product
 * over its d features of o (1 where the row's value lies on the path, else 0) for those in S and of
 * z (the share of the training's rows that stayed on the path) for the others. The Shapley value of
 * feature i is
 *
 * <pre>  φᵢ = value · (oᵢ − zᵢ) · Σₖ cₖ · k! (d − 1 − k)! / d!</pre>
 *
 * with cₖ the coefficients of the polynomial Πⱼ≠ᵢ (zⱼ + oⱼ t). It is exact: no sampling. The
 * polynomial over all features is made once and divided by each one's factor, so that a leaf costs
 * d².
 */
final class LeafPath {
  private final double value;
  private final List<Condition> conditions;

  private LeafPath(double value, List<Condition> conditions) {
    this.value = value;
    this.conditions = conditions;
  }

  /**
   * What the path asks of one feature.
   *
   * @param above the value must be greater
   * @param upTo the value must not be greater
   * @param missing whether a missing value stays on the path
   * @param share of the training's rows that stayed on it
   */
  private record Condition(int feature, double above, double upTo, boolean missing, double share) {
    boolean holds(double value) {
      return Double.isNaN(value) ? missing : value > above && value <= upTo;
    }

    Condition and(Condition other) {
      return new Condition(
          feature,
          Math.max(above, other.above),
          Math.min(upTo, other.upTo),
          missing && other.missing,
          share * other.share);
    }
  }

  /** The paths to all leaves of a tree. */
  static List<LeafPath> of(Tree tree) {
    List<LeafPath> paths = new ArrayList<>();
    follow(tree, tree.root(), List.of(), paths);
    return paths;
  }

  private static void follow(Tree tree, int node, List<Condition> path, List<LeafPath> paths) {
    if (node < 0) {
      paths.add(new LeafPath(tree.values()[~node], path));
      return;
    }
    int feature = tree.features()[node];
    double threshold = tree.thresholds()[node];
    boolean missingLeft = tree.missingLeft()[node];
    int left = tree.left()[node];
    int right = tree.right()[node];
    Condition low =
        new Condition(
            feature, Double.NEGATIVE_INFINITY, threshold, missingLeft, share(tree, node, left));
    Condition high =
        new Condition(
            feature, threshold, Double.POSITIVE_INFINITY, !missingLeft, share(tree, node, right));
    follow(tree, left, with(path, low), paths);
    follow(tree, right, with(path, high), paths);
  }

  private static double share(Tree tree, int node, int child) {
    return tree.rows(child) / tree.rows(node);
  }

  /** The path with one more condition; a feature has one condition, however often it is asked. */
  private static List<Condition> with(List<Condition> path, Condition next) {
    List<Condition> longer = new ArrayList<>(path);
    for (int i = 0; i < longer.size(); i++) {
      if (longer.get(i).feature() == next.feature()) {
        longer.set(i, longer.get(i).and(next));
        return longer;
      }
    }
    longer.add(next);
    return longer;
  }

  /** What the leaf counts where nothing is known of a row. */
  double expected() {
    double expected = value;
    for (Condition condition : conditions) {
      expected *= condition.share();
    }
    return expected;
  }

  /** Adds each feature's Shapley value to its entry. */
  void addContributions(double[] row, double[] contributions) {
    int depth = conditions.size();
    boolean[] holds = new boolean[depth];
    double[] polynomial = new double[depth + 1];
    polynomial[0] = 1;
    for (int i = 0; i < depth; i++) {
      holds[i] = conditions.get(i).holds(row[conditions.get(i).feature()]);
      multiply(polynomial, i, conditions.get(i).share(), holds[i]);
    }
    for (int i = 0; i < depth; i++) {
      double share = conditions.get(i).share();
      contributions[conditions.get(i).feature()] +=
          value * ((holds[i] ? 1 : 0) - share) * weightWithout(polynomial, share, holds[i]);
    }
  }

  /** Multiplies a polynomial of a degree by {@code share + holds · t}. */
  private static void multiply(double[] polynomial, int degree, double share, boolean holds) {
    for (int k = degree + 1; k > 0; k--) {
      polynomial[k] = polynomial[k] * share + (holds ? polynomial[k - 1] : 0);
    }
    polynomial[0] *= share;
  }

  /** Σ cₖ · k! (d − 1 − k)! / d! of the polynomial divided by {@code share + holds · t}. */
  private static double weightWithout(double[] polynomial, double share, boolean holds) {
    int depth = polynomial.length - 1;
    double sum = 0;
    double coefficient = 0;
    double weight = 1.0 / depth;
    for (int k = depth - 1; k >= 0; k--) {
      coefficient = holds ? polynomial[k + 1] - share * coefficient : polynomial[k] / share;
      sum += coefficient * weight;
      weight *= (double) (depth - k) / Math.max(1, k);
    }
    return sum;
  }
}
