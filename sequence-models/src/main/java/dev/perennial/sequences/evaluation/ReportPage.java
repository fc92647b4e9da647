package dev.perennial.sequences.evaluation;

import dev.perennial.sequences.artifact.Provenance;
import dev.perennial.sequences.evaluation.EvaluationReport.Row;
import dev.perennial.sequences.metric.Bootstrap;
import dev.perennial.sequences.metric.Bootstrap.Interval;
import dev.perennial.sequences.training.TrainingProgress;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An evaluation as a page of Markdown: where it comes from, the tables, the learning curve. */
record ReportPage(
    Provenance provenance,
    EvaluationRequest request,
    int users,
    ChurnComparison churn,
    NextItemComparison nextItems,
    Bootstrap bootstrap) {

  String markdown(List<TrainingProgress> curve) {
    return String.join(
        "\n",
        origin(),
        "## Churn\n",
        "No order within %d days after the split; %,d users known before it.\n"
            .formatted(provenance.horizonDays(), users),
        table(churn.rows()),
        verdict("AUC", churn.rows(), ChurnComparison.AUC, this::churnDifference),
        "## Next items\n",
        "All items ranked at the split; to be found: the items of a user's first day with an order"
            + " after it.\n",
        table(nextItems.rows()),
        verdict("NDCG@10", nextItems.rows(), NextItemComparison.NDCG, this::itemDifference),
        "## Learning curve\n",
        curve(curve));
  }

  private String origin() {
    return """
        # The sequence model beside the baselines

        | | |
        |---|---|
        | command | `%s` |
        | date | %s |
        | split | %s |
        | horizon | %d days |
        | seed | %d |
        | network | %s |
        | settings | %s |
        | validation window | %s |
        | trained on | %,d users, %,d of their instants |
        | data | `%s` |
        | encoder | `%s` |
        | commit | %s |
        | JDK, DJL | %s, %s |
        """
        .formatted(
            request.command(),
            provenance.trainedAt(),
            provenance.split(),
            provenance.horizonDays(),
            provenance.seed(),
            provenance.network(),
            provenance.settings(),
            provenance.metrics(),
            provenance.users(),
            provenance.examples(),
            provenance.data(),
            provenance.encoder(),
            provenance.commit() == null ? "unknown" : provenance.commit(),
            provenance.jdk(),
            provenance.djl());
  }

  private static String table(List<Row> rows) {
    List<String> columns = List.copyOf(rows.getFirst().metrics().keySet());
    String head =
        "| | " + String.join(" | ", columns) + " |\n|---|" + "---|".repeat(columns.size());
    return rows.stream().map(ReportPage::line).collect(Collectors.joining("\n", head + "\n", "\n"));
  }

  private static String line(Row row) {
    return row.metrics().values().stream()
        .map(value -> String.format(Locale.ROOT, "%.4f", value))
        .collect(Collectors.joining(" | ", "| " + row.method() + " | ", " |"));
  }

  /** Measures one baseline against the model. */
  private interface Difference {
    Interval from(String baseline);
  }

  private Interval churnDifference(String baseline) {
    return churn.difference(Evaluator.MODEL, baseline, bootstrap);
  }

  private Interval itemDifference(String baseline) {
    return nextItems.difference(Evaluator.MODEL, baseline, bootstrap);
  }

  private String verdict(String metric, List<Row> rows, String column, Difference difference) {
    List<Row> baselines =
        rows.stream().skip(1).filter(row -> !row.method().equals(Evaluator.BEST_POSSIBLE)).toList();
    Row best = EvaluationReport.best(baselines, column);
    Interval interval = difference.from(best.method());
    return String.format(
        Locale.ROOT,
        "%s of the model less that of the best baseline (%s): 95 %% interval %.4f to %.4f (paired"
            + " bootstrap over users, %d draws): %s.\n",
        metric,
        best.method(),
        interval.low(),
        interval.high(),
        bootstrap.resamples(),
        word(interval));
  }

  private static String word(Interval interval) {
    if (!interval.excludesZero()) {
      return "equal within the noise";
    }
    return interval.low() > 0 ? "better" : "worse";
  }

  private static String curve(List<TrainingProgress> curve) {
    String head = "| | epoch | loss | validation loss | examples/s |\n|---|---|---|---|---|\n";
    return curve.stream()
        .map(
            epoch ->
                String.format(
                    Locale.ROOT,
                    "| %s | %d | %.4f | %s | %.0f |",
                    epoch.phase().name().toLowerCase(Locale.ROOT),
                    epoch.epoch(),
                    epoch.loss(),
                    epoch.validationLoss() == null
                        ? ""
                        : String.format(Locale.ROOT, "%.4f", epoch.validationLoss()),
                    epoch.examplesPerSecond()))
        .collect(Collectors.joining("\n", head, "\n"));
  }
}
