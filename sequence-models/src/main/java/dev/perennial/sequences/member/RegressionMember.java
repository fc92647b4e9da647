package dev.perennial.sequences.member;

import dev.perennial.model.sequence.Snapshot;
import dev.perennial.sequences.baseline.RecencyFrequencyMoney;
import dev.perennial.sequences.dataset.Example;
import java.util.List;

/** Answers by regressions on recency, frequency and money. */
public record RegressionMember(RecencyFrequencyMoney regressions) {
  static RegressionMember fit(List<Example> closed) {
    return new RegressionMember(RecencyFrequencyMoney.fit(closed));
  }

  /** What they expect of a user. */
  public Expectation expectation(Snapshot snapshot) {
    return new Expectation(
        regressions.churn().predict(snapshot),
        regressions.orders().predict(snapshot),
        regressions.value().predict(snapshot));
  }
}
