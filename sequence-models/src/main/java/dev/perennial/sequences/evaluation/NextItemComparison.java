package dev.perennial.sequences.evaluation;

import dev.perennial.sequences.evaluation.EvaluationReport.Row;
import dev.perennial.sequences.metric.Bootstrap;
import dev.perennial.sequences.metric.Bootstrap.Interval;
import dev.perennial.sequences.metric.RankingMetrics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Several methods' ranked items for the same users. */
final class NextItemComparison {
  static final String NDCG = "NDCG@10";

  private final List<Set<Integer>> truth;
  private final Map<String, List<List<Integer>>> ranked;
  private final List<Row> rows;

  /**
   * Measures all of them.
   *
   * @param truth the items of each user's next order
   * @param ranked each method's items for each of these users, best first, by the method's name
   */
  NextItemComparison(List<Set<Integer>> truth, Map<String, List<List<Integer>>> ranked) {
    this.truth = truth;
    this.ranked = ranked;
    rows = ranked.keySet().stream().map(method -> new Row(method, metrics(method))).toList();
  }

  List<Row> rows() {
    return rows;
  }

  private Map<String, Double> metrics(String method) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    List<Integer> everyone = IntStream.range(0, truth.size()).boxed().toList();
    for (int cut : new int[] {10, 20}) {
      metrics.put("Recall@" + cut, recall(method, everyone, cut));
      metrics.put("NDCG@" + cut, ndcg(method, everyone, cut));
    }
    return metrics;
  }

  /** The interval of one method's mean NDCG@10 less another's, on the same draws of users. */
  Interval difference(String method, String other, Bootstrap bootstrap) {
    double[] differences =
        IntStream.range(0, truth.size())
            .mapToDouble(user -> ndcg(method, user, 10) - ndcg(other, user, 10))
            .toArray();
    return bootstrap.interval(
        truth.size(),
        users -> users.stream().mapToDouble(user -> differences[user]).average().orElse(0));
  }

  private double recall(String method, List<Integer> users, int cut) {
    return users.stream()
        .mapToDouble(user -> RankingMetrics.recall(ranked(method, user), truth.get(user), cut))
        .average()
        .orElse(0);
  }

  private double ndcg(String method, List<Integer> users, int cut) {
    return users.stream().mapToDouble(user -> ndcg(method, user, cut)).average().orElse(0);
  }

  private double ndcg(String method, int user, int cut) {
    return RankingMetrics.ndcg(ranked(method, user), truth.get(user), cut);
  }

  private List<Integer> ranked(String method, int user) {
    return ranked.getOrDefault(method, List.of()).get(user);
  }
}
