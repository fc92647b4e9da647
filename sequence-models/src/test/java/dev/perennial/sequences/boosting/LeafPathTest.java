package dev.perennial.sequences.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class LeafPathTest {
  private static final int FEATURES = 4;

  @Property(tries = 200)
  void contributionsAreTheShapleyValues(@ForAll Random random) {
    Tree tree = new GrownAtRandom(random).tree();
    double[] row =
        random
            .doubles(FEATURES)
            .map(value -> random.nextInt(5) == 0 ? Double.NaN : value)
            .toArray();

    double[] contributions = new double[FEATURES];
    List<LeafPath> paths = LeafPath.of(tree);
    paths.forEach(path -> path.addContributions(row, contributions));

    assertThat(contributions).containsExactly(shapley(tree, row), within(1e-9));
    assertThat(
            paths.stream().mapToDouble(LeafPath::expected).sum()
                + Arrays.stream(contributions).sum())
        .isCloseTo(tree.value(row), within(1e-9));
  }

  /** By definition: what a feature adds, averaged over all orders in which features get known. */
  private static double[] shapley(Tree tree, double[] row) {
    double[] values = new double[FEATURES];
    for (int feature = 0; feature < FEATURES; feature++) {
      for (int known = 0; known < 1 << FEATURES; known++) {
        if ((known >> feature & 1) == 0) {
          values[feature] +=
              weight(Integer.bitCount(known))
                  * (expected(tree, tree.root(), row, known | 1 << feature)
                      - expected(tree, tree.root(), row, known));
        }
      }
    }
    return values;
  }

  private static double weight(int size) {
    return factorial(size) * factorial(FEATURES - 1 - size) / factorial(FEATURES);
  }

  private static double factorial(int n) {
    return IntStream.rangeClosed(1, n).asDoubleStream().reduce(1, (a, b) -> a * b);
  }

  /** The answer where only some features are known: the others go both ways, as the rows did. */
  private static double expected(Tree tree, int node, double[] row, int known) {
    if (node < 0) {
      return tree.values()[~node];
    }
    int left = tree.left()[node];
    int right = tree.right()[node];
    int feature = tree.features()[node];
    if ((known >> feature & 1) == 1) {
      double value = row[feature];
      boolean goesLeft =
          Double.isNaN(value) ? tree.missingLeft()[node] : value <= tree.thresholds()[node];
      return expected(tree, goesLeft ? left : right, row, known);
    }
    return (tree.rows(left) * expected(tree, left, row, known)
            + tree.rows(right) * expected(tree, right, row, known))
        / tree.rows(node);
  }

  /** A tree of up to seven inner nodes that splits whatever leaf chance picks. */
  private static final class GrownAtRandom {
    private final Random random;
    private final int nodes;
    private final int[] left;
    private final int[] right;

    GrownAtRandom(Random random) {
      this.random = random;
      nodes = random.nextInt(8);
      left = new int[nodes];
      right = new int[nodes];
    }

    Tree tree() {
      for (int node = 0; node < nodes; node++) {
        int split = random.nextInt(node + 1);
        replace(~split, node);
        left[node] = ~split;
        right[node] = ~(node + 1);
      }
      double[] leafRows = random.doubles(nodes + 1, 1, 9).toArray();
      boolean[] missingLeft = new boolean[nodes];
      for (int node = 0; node < nodes; node++) {
        missingLeft[node] = random.nextBoolean();
      }
      return new Tree(
          random.ints(nodes, 0, FEATURES).toArray(),
          random.doubles(nodes).toArray(),
          missingLeft,
          left,
          right,
          IntStream.range(0, nodes).mapToDouble(node -> rows(node, leafRows)).toArray(),
          leafRows,
          random.doubles(nodes + 1, -1, 1).toArray());
    }

    private void replace(int child, int by) {
      for (int node = 0; node < by; node++) {
        left[node] = left[node] == child ? by : left[node];
        right[node] = right[node] == child ? by : right[node];
      }
    }

    private double rows(int node, double[] leafRows) {
      return node < 0 ? leafRows[~node] : rows(left[node], leafRows) + rows(right[node], leafRows);
    }
  }
}
