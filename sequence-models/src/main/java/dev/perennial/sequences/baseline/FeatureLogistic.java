package dev.perennial.sequences.baseline;

import dev.perennial.model.sequence.Snapshot;
import dev.perennial.sequences.dataset.Example;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;

/**
 * Churn from a few features of a user: their logarithms, standardised, in a logistic regression
 * fitted on the same instants as the sequence model. A missing feature counts as the mean.
 */
public final class FeatureLogistic {
  private static final double PENALTY = 1;

  private final List<String> features;
  private final double[] means;
  private final double[] deviations;
  private final LogisticRegression regression;

  private FeatureLogistic(List<String> features, List<Example> examples) {
    this.features = features;
    means = features.stream().mapToDouble(name -> mean(name, examples)).toArray();
    deviations = new double[means.length];
    for (int i = 0; i < means.length; i++) {
      deviations[i] = deviation(features.get(i), means[i], examples);
    }
    regression = LogisticRegression.fit(examples.stream().map(this::row).toList(), PENALTY);
  }

  /** How recently, and nothing else. */
  public static FeatureLogistic recency(List<Example> examples) {
    return new FeatureLogistic(List.of("recencyDays"), examples);
  }

  /** How recently, how often, for how much, and since when. */
  public static FeatureLogistic recencyFrequencyMoney(List<Example> examples) {
    return new FeatureLogistic(
        List.of("recencyDays", "orders", "meanOrderValue", "tenureDays"), examples);
  }

  /** Probability of no order within the horizon. */
  public double churnProbability(Snapshot snapshot) {
    return regression.probability(inputs(snapshot));
  }

  private LogisticRegression.Row row(Example example) {
    return new LogisticRegression.Row(
        inputs(example.question().snapshot()), example.outcome().churned());
  }

  private double[] inputs(Snapshot snapshot) {
    double[] inputs = new double[features.size()];
    for (int i = 0; i < inputs.length; i++) {
      Double value = snapshot.features().get(features.get(i));
      inputs[i] = value == null ? 0 : (log(value) - means[i]) / deviations[i];
    }
    return inputs;
  }

  private static double mean(String feature, List<Example> examples) {
    return logs(feature, examples).average().orElse(0);
  }

  private static double deviation(String feature, double mean, List<Example> examples) {
    double variance = logs(feature, examples).map(x -> (x - mean) * (x - mean)).average().orElse(0);
    return variance < 1e-12 ? 1 : Math.sqrt(variance);
  }

  private static DoubleStream logs(String feature, List<Example> examples) {
    return examples.stream()
        .map(example -> example.question().snapshot().features().get(feature))
        .filter(Objects::nonNull)
        .mapToDouble(FeatureLogistic::log);
  }

  private static double log(double value) {
    return Math.log1p(Math.max(0, value));
  }
}
