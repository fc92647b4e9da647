package dev.perennial.sequences.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.perennial.sequences.OnlineRetail;
import dev.perennial.sequences.baseline.FeatureRegression;
import dev.perennial.sequences.baseline.RecencyFrequencyMoney;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.dataset.Outcome;
import dev.perennial.sequences.history.Histories;
import dev.perennial.sequences.history.History;
import dev.perennial.sequences.metric.Amounts;
import dev.perennial.sequences.metric.Bootstrap;
import dev.perennial.sequences.metric.Probabilities;
import dev.perennial.sequences.training.TrainingWindows;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Regression, forest and boosting on real customers beside those of the field: 90 days from the end
 * of 2011-09-10, a day without trade, to the end of 2011-12-09. Prints what it measures.
 */
class OnlineRetailMembersIT {
  private static final Instant SPLIT = Instant.parse("2011-09-11T00:00:00Z");
  private static final Duration HORIZON = Duration.ofDays(90);

  /** Of an AUC of 3,370 customers. */
  private static final double NOISE = 0.0085;

  private static List<Example> before = List.of();
  private static List<Example> after = List.of();

  @BeforeAll
  static void readCustomers() {
    assumeTrue(
        Files.exists(OnlineRetail.FILE),
        () -> "skipped: there is no " + OnlineRetail.FILE + " to judge the members by");
    TrainingWindows windows = new TrainingWindows(SPLIT, HORIZON);
    List<Instant> asOf =
        Stream.concat(windows.asOf(windows.split()).stream(), Stream.of(SPLIT.plus(HORIZON)))
            .toList();
    List<History> users = Histories.read(new OnlineRetail(OnlineRetail.FILE), asOf).users();
    before = Example.at(users, windows.closed(windows.split()), HORIZON);
    after = Example.at(users, Set.of(SPLIT), HORIZON);
    assertThat(after).hasSize(3_370);
  }

  @Test
  void predictsChurnAsWellAsThePeers() {
    ToDoubleFunction<Outcome> churned = outcome -> outcome.churned() ? 1 : 0;
    FeatureRegression regression = RecencyFrequencyMoney.fit(before).churn();

    Probabilities logistic = churn("RFM logistic", regressed(regression));
    Probabilities forest =
        churn("random forest", grown(TreeSettings.forest(Objective.BINARY), churned));
    Probabilities boosting =
        churn("gradient boosting", grown(TreeSettings.boosting(Objective.BINARY), churned));

    assertThat(auc(logistic)).isGreaterThan(0.738 - NOISE);
    assertThat(auc(forest)).isGreaterThan(0.738 - NOISE);
    assertThat(auc(boosting)).isGreaterThan(0.739 - NOISE);
    assertThat(boosting.logLoss(everyone())).isLessThan(0.599);
  }

  @Test
  void countsOrdersAsWellAsThePeers() {
    FeatureRegression regression = RecencyFrequencyMoney.fit(before).orders();

    amounts("orders: RFM Poisson", regressed(regression), Outcome::orders);
    Amounts forest =
        amounts(
            "orders: random forest",
            grown(TreeSettings.forest(Objective.POISSON), Outcome::orders),
            Outcome::orders);
    Amounts boosting =
        amounts(
            "orders: gradient boosting",
            grown(TreeSettings.boosting(Objective.POISSON), Outcome::orders),
            Outcome::orders);

    assertThat(forest.meanAbsoluteError(everyone())).isLessThan(0.98);
    assertThat(boosting.meanAbsoluteError(everyone())).isLessThan(0.98);
  }

  @Test
  void ranksCustomersByValueAsWellAsThePeers() {
    FeatureRegression regression = RecencyFrequencyMoney.fit(before).value();

    Amounts tweedie = amounts("value: RFM Tweedie", regressed(regression), Outcome::value);
    amounts(
        "value: random forest",
        grown(TreeSettings.forest(Objective.TWEEDIE), Outcome::value),
        Outcome::value);
    Amounts boosting =
        amounts(
            "value: gradient boosting",
            grown(TreeSettings.boosting(Objective.TWEEDIE), Outcome::value),
            Outcome::value);

    assertThat(tweedie.spearman(everyone())).isGreaterThan(0.516);
    assertThat(boosting.spearman(everyone())).isGreaterThan(0.521 - NOISE);
    assertThat(boosting.normalizedGini(everyone())).isGreaterThan(0.664);
  }

  private static double[] regressed(FeatureRegression regression) {
    return after.stream()
        .mapToDouble(user -> regression.predict(user.question().snapshot()))
        .toArray();
  }

  private static double[] grown(TreeSettings settings, ToDoubleFunction<Outcome> label) {
    FeatureRows features =
        FeatureRows.fit(before.stream().map(user -> user.question().snapshot()).toList());
    Function<List<Example>, double[][]> rows =
        users ->
            users.stream()
                .map(user -> features.of(user.question().snapshot()))
                .toArray(double[][]::new);
    LabelledRows training = new LabelledRows(rows.apply(before), labels(before, label));
    return TreeEnsemble.fit(training, settings).predict(rows.apply(after));
  }

  private static double[] labels(List<Example> users, ToDoubleFunction<Outcome> label) {
    return users.stream().map(Example::outcome).mapToDouble(label).toArray();
  }

  private static Probabilities churn(String method, double[] probabilities) {
    boolean[] churned = new boolean[after.size()];
    for (int user = 0; user < churned.length; user++) {
      churned[user] = after.get(user).outcome().churned();
    }
    Probabilities answers = new Probabilities(probabilities, churned);
    print(
        "churn: %-26s AUC %.4f  PR-AUC %.4f  log loss %.4f  Brier %.4f  ECE %.4f",
        method,
        auc(answers),
        answers.prAuc(everyone()),
        answers.logLoss(everyone()),
        answers.brier(everyone()),
        answers.calibrationError(everyone(), 10));
    return answers;
  }

  private static double auc(Probabilities answers) {
    return answers.auc(everyone());
  }

  private static Amounts amounts(
      String method, double[] expected, ToDoubleFunction<Outcome> actual) {
    Amounts answers = new Amounts(expected, labels(after, actual));
    print(
        "%-33s MAE %.3f  bias %.3f  Spearman %.4f  Gini %.4f  top decile %.4f of %.4f",
        method,
        answers.meanAbsoluteError(everyone()),
        answers.bias(everyone()),
        answers.spearman(everyone()),
        answers.normalizedGini(everyone()),
        answers.topDecileShare(everyone()),
        answers.topDecileCeiling(everyone()));
    return answers;
  }

  private static int[] everyone() {
    return Bootstrap.everyone(after.size());
  }

  private static void print(String format, Object... numbers) {
    System.out.println(String.format(Locale.ROOT, format, numbers));
  }
}
