package dev.perennial.sequences.training;

import dev.perennial.sequences.artifact.Calibration;
import dev.perennial.sequences.artifact.NetworkReader;
import dev.perennial.sequences.artifact.NextItemBlend;
import dev.perennial.sequences.artifact.RawAnswer;
import dev.perennial.sequences.baseline.LogisticRegression.Row;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.metric.ProbabilityMetrics;
import dev.perennial.sequences.metric.ProbabilityMetrics.Scored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a network says of a window that it has not seen: what its answers are tuned by, and the
 * first honest word on how good it is.
 */
final class Validation {
  private static final int MOST_ORDERS = 600;
  private static final int BINS = 10;

  private final List<Row> churn = new ArrayList<>();
  private final List<BlendFit.Case> nextOrders = new ArrayList<>();
  private final int keepEvery;

  Validation(NetworkReader reader, List<Example> unseen) {
    keepEvery = Math.ceilDiv(unseen.size(), MOST_ORDERS);
    reader.read(
        unseen.stream().map(Example::question).toList(), raw -> add(raw, unseen.get(raw.place())));
  }

  private void add(RawAnswer raw, Example example) {
    churn.add(new Row(new double[] {raw.churnLogOdds()}, example.outcome().churned()));
    if (!example.outcome().nextItems().isEmpty() && raw.place() % keepEvery == 0) {
      nextOrders.add(new BlendFit.Case(raw, example.outcome().nextItems()));
    }
  }

  Calibration calibration() {
    boolean mixed = churn.stream().map(Row::happened).distinct().count() > 1;
    return mixed ? Calibration.fit(churn) : Calibration.none();
  }

  /** As {@link BlendFit#best}. */
  NextItemBlend blend(float[] popular, int newest) {
    return BlendFit.best(nextOrders, popular, newest);
  }

  /** How good the churn probabilities are before any calibration. */
  Map<String, Double> metrics() {
    List<Scored> scored =
        churn.stream()
            .map(row -> new Scored(Calibration.none().probability(row.inputs()[0]), row.happened()))
            .toList();
    return Map.of(
        "auc", ProbabilityMetrics.auc(scored),
        "logLoss", ProbabilityMetrics.logLoss(scored),
        "brier", ProbabilityMetrics.brier(scored),
        "calibrationError", ProbabilityMetrics.calibrationError(scored, BINS));
  }
}
