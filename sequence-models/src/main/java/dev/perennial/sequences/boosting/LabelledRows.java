package dev.perennial.sequences.boosting;

import static dev.perennial.model.json.Checks.check;

import java.util.Arrays;

/**
 * What trees learn from: a row of features and a label for each user and instant.
 *
 * @param rows all of one length; NaN where a feature is missing
 * @param lists where rows are to be ranked, how many belong to each list, one list after the other;
 *     empty where every row stands for itself
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
public record LabelledRows(double[][] rows, double[] labels, int[] lists) {
  public LabelledRows {
    check(rows.length > 0, "there must be a row, but there is none");
    check(rows.length == labels.length, "%d rows have %d labels", rows.length, labels.length);
    for (int i = 0; i < rows.length; i++) {
      checkWidth(rows[i], i, rows[0].length);
    }
    int listed = Arrays.stream(lists).sum();
    check(
        lists.length == 0 || listed == rows.length,
        "the lists hold %d rows, but there are %d",
        listed,
        rows.length);
  }

  /** Rows that stand for themselves. */
  public LabelledRows(double[][] rows, double[] labels) {
    this(rows, labels, new int[0]);
  }

  /** Refuses a row of another length. */
  static void checkWidth(double[] row, int position, int width) {
    check(
        row.length == width,
        "row %d must have %d features, but has %d",
        position,
        width,
        row.length);
  }

  /** How many features a row has. */
  int width() {
    return rows[0].length;
  }

  int size() {
    return rows.length;
  }

  /** All rows, one after the other. */
  double[] flat() {
    double[] flat = new double[Math.multiplyExact(size(), width())];
    for (int i = 0; i < size(); i++) {
      System.arraycopy(rows[i], 0, flat, i * width(), width());
    }
    return flat;
  }

  double meanLabel() {
    return Arrays.stream(labels).average().orElseThrow();
  }

  /** Whether there is nothing to tell apart. */
  boolean isOneLabel() {
    return Arrays.stream(labels).allMatch(label -> label == labels[0]);
  }
}
