package dev.perennial.sequences.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.json.Json;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.sequences.TinyStore;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Outcome;
import dev.perennial.sequences.history.Histories;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class RecencyFrequencyMoneyTest {
  private static final Instant DAY_200 = TinyStore.OPENING.plus(Duration.ofDays(200));
  private static final Duration HORIZON = Duration.ofDays(30);

  private final List<Example> examples =
      Example.at(
          Histories.read(new TinyStore(200), List.of(DAY_200, DAY_200.plus(HORIZON))).users(),
          Set.of(DAY_200),
          HORIZON);
  private final RecencyFrequencyMoney fitted = RecencyFrequencyMoney.fit(examples);

  private final Snapshot loyal = snapshot(3, 30);
  private final Snapshot gone = snapshot(120, 3);

  @Test
  void answersChurnOrdersAndValue() {
    assertThat(fitted.churn().predict(loyal)).isLessThan(0.05);
    assertThat(fitted.churn().predict(gone)).isGreaterThan(0.9);
    assertThat(fitted.orders().predict(loyal)).isBetween(4.0, 9.0);
    assertThat(fitted.value().predict(loyal)).isBetween(40.0, 90.0);
    assertThat(fitted.value().predict(gone)).isLessThan(5);
  }

  @Test
  void expectsOnAverageWhatHappened() {
    assertThat(mean(fitted.orders())).isCloseTo(mean(Outcome::orders), within(0.01));
    assertThat(mean(fitted.churn()))
        .isCloseTo(mean(outcome -> outcome.churned() ? 1 : 0), within(0.01));
  }

  @Test
  void contributionsAndInterceptSumToTheScore() {
    for (FeatureRegression regression : List.of(fitted.churn(), fitted.orders(), fitted.value())) {
      Map<String, Double> contributions = regression.contributions(gone);

      assertThat(contributions)
          .containsOnlyKeys("recencyDays", "orders", "meanOrderValue", "tenureDays");
      assertThat(regression.intercept() + contributions.values().stream().mapToDouble(x -> x).sum())
          .isCloseTo(regression.rawScore(gone), within(1e-9));
    }
    assertThat(fitted.churn().contributions(gone).get("recencyDays")).isPositive();
  }

  @Test
  void aMissingFeatureCountsAsTheMean() {
    Snapshot unknown = new Snapshot(DAY_200, LifecycleStage.ACTIVATION, Map.of());

    assertThat(fitted.orders().rawScore(unknown)).isEqualTo(fitted.orders().intercept());
  }

  @Test
  void comesBackFromJsonTheSame() {
    assertThat(Json.read(Json.write(fitted), RecencyFrequencyMoney.class)).isEqualTo(fitted);
  }

  @Test
  void refusesToLearnFromNothing() {
    assertThatThrownBy(() -> RecencyFrequencyMoney.fit(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there must be an example, but there is none");
  }

  private double mean(FeatureRegression regression) {
    return examples.stream()
        .mapToDouble(example -> regression.predict(example.question().snapshot()))
        .average()
        .orElseThrow();
  }

  private double mean(ToDoubleFunction<Outcome> outcome) {
    return examples.stream().map(Example::outcome).mapToDouble(outcome).average().orElseThrow();
  }

  private static Snapshot snapshot(double recency, double orders) {
    return new Snapshot(
        DAY_200,
        LifecycleStage.RETENTION,
        Map.of(
            "recencyDays", recency, "orders", orders, "meanOrderValue", 9.99, "tenureDays", 150.0));
  }
}
