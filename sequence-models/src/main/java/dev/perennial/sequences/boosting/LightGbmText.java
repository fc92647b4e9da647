package dev.perennial.sequences.boosting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the trees out of LightGBM's model text (version 4): lines of {@code name=values}. */
final class LightGbmText {
  private static final String TREE = "\nTree=";
  private static final String END = "\nend of trees";

  /** Bits 2 and 3 of a decision's type say which value is missing; 2 is NaN. */
  private static final int MISSING_SHIFT = 2;

  private static final int MISSING_IS_NAN = 2;
  private static final int DEFAULT_LEFT = 2;

  private final Map<String, String> fields = new HashMap<>();

  private LightGbmText(String tree) {
    tree.lines()
        .map(line -> line.split("=", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> fields.put(parts[0], parts[1]));
  }

  /** The trees, in their order. */
  static List<Tree> trees(String model) {
    String[] parts = model.substring(0, model.indexOf(END)).split(TREE);
    return Arrays.stream(parts).skip(1).map(part -> new LightGbmText(part).tree()).toList();
  }

  private Tree tree() {
    double[] values = doubles("leaf_value");
    if (values.length == 1) {
      return Tree.leaf(values[0]);
    }
    double[] thresholds = doubles("threshold");
    return new Tree(
        integers("split_feature"),
        thresholds,
        missingLeft(thresholds),
        integers("left_child"),
        integers("right_child"),
        doubles("internal_count"),
        doubles("leaf_count"),
        values);
  }

  /** Where a feature was never missing in the training, LightGBM takes a missing value for 0. */
  private boolean[] missingLeft(double[] thresholds) {
    int[] types = integers("decision_type");
    boolean[] left = new boolean[types.length];
    for (int node = 0; node < left.length; node++) {
      left[node] =
          types[node] >> MISSING_SHIFT == MISSING_IS_NAN
              ? (types[node] & DEFAULT_LEFT) != 0
              : 0 <= thresholds[node];
    }
    return left;
  }

  private int[] integers(String name) {
    return Arrays.stream(values(name)).mapToInt(Integer::parseInt).toArray();
  }

  private double[] doubles(String name) {
    return Arrays.stream(values(name)).mapToDouble(LightGbmText::number).toArray();
  }

  /** A threshold is infinite where all that is known goes left and all that is missing right. */
  private static double number(String text) {
    return text.equals("inf") ? Double.MAX_VALUE : Double.parseDouble(text);
  }

  private String[] values(String name) {
    String values = fields.get(name);
    if (values == null) {
      throw new IllegalStateException("LightGBM's text has a tree without " + name);
    }
    return values.split(" ");
  }
}
