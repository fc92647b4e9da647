package dev.perennial.sequences.evaluation;

import dev.perennial.sequences.method.MethodAnswers;
import dev.perennial.sequences.method.Quantity;
import dev.perennial.sequences.method.Truth;
import dev.perennial.sequences.metric.Amounts;
import dev.perennial.sequences.metric.Probabilities;
import dev.perennial.sequences.metric.Ranges;
import dev.perennial.sequences.metric.RankingMetrics;
import dev.perennial.sequences.metric.UserMean;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Every measure of a method's answers as a function of how often each user counts; what does not
 * depend on that is worked out before.
 */
final class Metrics {
  private static final int BINS = 10;
  private static final double LEAST = 1e-7;

  private final Map<Measure, ToDoubleFunction<int[]>> metrics = new EnumMap<>(Measure.class);
  private final MethodAnswers answers;
  private final Truth truth;

  private Metrics(MethodAnswers answers, Truth truth) {
    this.answers = answers;
    this.truth = truth;
  }

  /** Of what the method has answered. */
  static Map<Measure, ToDoubleFunction<int[]>> of(MethodAnswers answers, Truth truth) {
    Metrics all = new Metrics(answers, truth);
    all.addChurn(answers.expected(Quantity.CHURN));
    all.addOrders(answers.expected(Quantity.ORDERS));
    all.addValue(answers.expected(Quantity.VALUE));
    all.addStages(answers.stages());
    all.addNextItems(answers.nextItems());
    return all.metrics;
  }

  private void addChurn(double @Nullable [] probabilities) {
    if (probabilities == null) {
      return;
    }
    Probabilities churn = new Probabilities(probabilities, truth.churned());
    metrics.put(Measure.AUC, churn::auc);
    metrics.put(Measure.PR_AUC, churn::prAuc);
    metrics.put(Measure.LOG_LOSS, churn::logLoss);
    metrics.put(Measure.BRIER, churn::brier);
    metrics.put(Measure.ECE, counts -> churn.calibrationError(counts, BINS));
    double threshold = Measure.THRESHOLD;
    metrics.put(Measure.ACCURACY, counts -> churn.decisions(counts, threshold).accuracy());
    metrics.put(Measure.PRECISION, counts -> churn.decisions(counts, threshold).precision());
    metrics.put(Measure.RECALL, counts -> churn.decisions(counts, threshold).recall());
    metrics.put(Measure.F1, counts -> churn.decisions(counts, threshold).f1());
  }

  private void addOrders(double @Nullable [] expected) {
    if (expected == null) {
      return;
    }
    Amounts orders = new Amounts(expected, truth.orders());
    metrics.put(Measure.ORDERS_MAE, orders::meanAbsoluteError);
    metrics.put(Measure.ORDERS_RMSE, orders::rootMeanSquaredError);
    metrics.put(Measure.ORDERS_BIAS, orders::bias);
    metrics.put(Measure.ORDERS_PEARSON, orders::pearson);
    metrics.put(Measure.ORDERS_SPEARMAN, orders::spearman);
    addRanges(
        answers.ranges(Quantity.ORDERS),
        truth.orders(),
        Measure.ORDERS_COVERAGE,
        Measure.ORDERS_WIDTH);
  }

  private void addValue(double @Nullable [] expected) {
    if (expected == null) {
      return;
    }
    Amounts value = new Amounts(expected, truth.value());
    metrics.put(Measure.VALUE_MAE, value::meanAbsoluteError);
    metrics.put(Measure.VALUE_RMSE, value::rootMeanSquaredError);
    metrics.put(Measure.VALUE_BIAS, value::bias);
    metrics.put(Measure.VALUE_PEARSON, value::pearson);
    metrics.put(Measure.VALUE_SPEARMAN, value::spearman);
    metrics.put(Measure.VALUE_GINI, value::normalizedGini);
    metrics.put(Measure.VALUE_TOP, value::topDecileShare);
    addRanges(
        answers.ranges(Quantity.VALUE), truth.value(), Measure.VALUE_COVERAGE, Measure.VALUE_WIDTH);
  }

  private void addRanges(
      @Nullable Ranges ranges, double[] actual, Measure coverage, Measure meanWidth) {
    if (ranges != null) {
      addMean(coverage, ranges.hits(actual));
      addMean(meanWidth, ranges.widths());
    }
  }

  private void addStages(double @Nullable [][] probabilities) {
    if (probabilities == null) {
      return;
    }
    double[] hits = new double[truth.users()];
    double[] losses = new double[truth.users()];
    for (int user = 0; user < hits.length; user++) {
      int stage = truth.stages()[user];
      double[] ofUser = probabilities[user];
      hits[user] = stage < 0 ? Double.NaN : stage == likeliest(ofUser) ? 1 : 0;
      losses[user] = stage < 0 ? Double.NaN : -Math.log(Math.max(LEAST, ofUser[stage]));
    }
    addMean(Measure.STAGE_ACCURACY, hits);
    addMean(Measure.STAGE_LOG_LOSS, losses);
  }

  private static int likeliest(double[] probabilities) {
    return IntStream.range(0, probabilities.length)
        .reduce((best, next) -> probabilities[next] > probabilities[best] ? next : best)
        .orElseThrow();
  }

  private void addNextItems(@Nullable List<List<Integer>> ranked) {
    if (ranked == null) {
      return;
    }
    addMean(
        Measure.RECALL_10, found(ranked, (list, items) -> RankingMetrics.recall(list, items, 10)));
    addMean(Measure.NDCG_10, found(ranked, (list, items) -> RankingMetrics.ndcg(list, items, 10)));
    addMean(
        Measure.RECALL_20, found(ranked, (list, items) -> RankingMetrics.recall(list, items, 20)));
    addMean(Measure.NDCG_20, found(ranked, (list, items) -> RankingMetrics.ndcg(list, items, 20)));
  }

  /** A number for a ranked list and what it was to find. */
  private interface Found {
    double of(List<Integer> ranked, Set<Integer> wanted);
  }

  /** NaN for a user who ordered nothing. */
  private double[] found(List<List<Integer>> ranked, Found metric) {
    double[] found = new double[truth.users()];
    Arrays.setAll(
        found,
        user ->
            truth.nextItems().get(user).isEmpty()
                ? Double.NaN
                : metric.of(ranked.get(user), truth.nextItems().get(user)));
    return found;
  }

  private void addMean(Measure measure, double[] ofUsers) {
    metrics.put(measure, counts -> UserMean.of(ofUsers, counts));
  }
}
