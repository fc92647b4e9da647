package dev.perennial.sequences.evaluation;

import dev.perennial.sequences.evaluation.EvaluationReport.Row;
import dev.perennial.sequences.metric.Bootstrap;
import dev.perennial.sequences.metric.Bootstrap.Interval;
import dev.perennial.sequences.metric.ProbabilityMetrics;
import dev.perennial.sequences.metric.ProbabilityMetrics.Scored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several methods' churn probabilities of the same users. */
final class ChurnComparison {
  static final String AUC = "AUC";
  private static final int BINS = 10;

  private final List<Row> rows;
  private final Map<String, List<Scored>> answers;

  /**
   * Measures all of them.
   *
   * @param answers each method's of the same users in the same order, by the method's name
   */
  ChurnComparison(Map<String, List<Scored>> answers) {
    this.answers = answers;
    rows =
        answers.entrySet().stream()
            .map(entry -> new Row(entry.getKey(), metrics(entry.getValue())))
            .toList();
  }

  List<Row> rows() {
    return rows;
  }

  private static Map<String, Double> metrics(List<Scored> scored) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put(AUC, ProbabilityMetrics.auc(scored));
    metrics.put("PR-AUC", ProbabilityMetrics.prAuc(scored));
    metrics.put("log loss", ProbabilityMetrics.logLoss(scored));
    metrics.put("Brier", ProbabilityMetrics.brier(scored));
    metrics.put("ECE", ProbabilityMetrics.calibrationError(scored, BINS));
    return metrics;
  }

  /** The interval of one method's AUC less another's, on the same draws of users. */
  Interval difference(String method, String other, Bootstrap bootstrap) {
    return bootstrap.interval(
        answers(method).size(), users -> auc(method, users) - auc(other, users));
  }

  private double auc(String method, List<Integer> users) {
    return ProbabilityMetrics.auc(users.stream().map(answers(method)::get).toList());
  }

  private List<Scored> answers(String method) {
    return answers.getOrDefault(method, List.of());
  }
}
