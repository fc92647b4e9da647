package dev.perennial.sequences.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How good the model was beside the baselines, on what happened after the split.
 *
 * @param users known before the split
 * @param churn one row a model, the sequence model first
 * @param nextItems one row a method, the sequence model first
 * @param markdown the whole report as a page
 */
public record EvaluationReport(
    Instant split,
    Duration horizon,
    int users,
    List<Row> churn,
    List<Row> nextItems,
    String markdown) {

  /**
   * One method's metrics.
   *
   * @param metrics by name, in the order of the table's columns
   */
  public record Row(String method, Map<String, Double> metrics) {}

  /** The row with the highest number in a column. */
  static Row best(List<Row> rows, String column) {
    return Collections.max(rows, Comparator.comparing(row -> row.metrics().get(column)));
  }
}
