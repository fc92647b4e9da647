package dev.perennial.sequences.baseline;

import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Outcome;
import java.util.List;

/**
 * Churn, orders and value from how recently, how often, for how much, and since when a user has
 * ordered. On the logarithms, "rate × mean value" is one of the models that the regressions can
 * find.
 */
public record RecencyFrequencyMoney(
    FeatureRegression churn, FeatureRegression orders, FeatureRegression value) {
  private static final String RECENCY = "recencyDays";
  private static final List<String> FEATURES =
      List.of(RECENCY, "orders", "meanOrderValue", "tenureDays");

  /** Fits all three to what happened. */
  public static RecencyFrequencyMoney fit(List<Example> examples) {
    return new RecencyFrequencyMoney(
        churn(FEATURES, examples),
        FeatureRegression.fit(Family.POISSON, FEATURES, examples, Outcome::orders),
        FeatureRegression.fit(Family.TWEEDIE, FEATURES, examples, Outcome::value));
  }

  /** Churn from how recently, and nothing else. */
  public static FeatureRegression recency(List<Example> examples) {
    return churn(List.of(RECENCY), examples);
  }

  private static FeatureRegression churn(List<String> features, List<Example> examples) {
    return FeatureRegression.fit(
        Family.BERNOULLI, features, examples, outcome -> outcome.churned() ? 1 : 0);
  }
}
