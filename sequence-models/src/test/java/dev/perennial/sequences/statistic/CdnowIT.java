package dev.perennial.sequences.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.perennial.sequences.Cdnow;
import dev.perennial.sequences.dataset.Outcome;
import dev.perennial.sequences.history.History;
import dev.perennial.sequences.metric.Amounts;
import dev.perennial.sequences.metric.Bootstrap;
import dev.perennial.sequences.metric.ProbabilityMetrics;
import dev.perennial.sequences.metric.ProbabilityMetrics.Scored;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The models on the data that they were published with. */
class CdnowIT {
  private static final double DAYS_A_WEEK = 7;
  private static final int HOLDOUT_DAYS = 39 * 7;

  private static Cdnow master;
  private static List<PurchaseSummary> sample;

  @BeforeAll
  static void read() {
    assumeTrue(
        Files.exists(Cdnow.FILE),
        () -> "skipped: there is no " + Cdnow.FILE + " to compare with what was published");
    master = Cdnow.master(Cdnow.FILE);
    sample = summaries(master.sample().histories());
  }

  private static List<PurchaseSummary> summaries(List<History> users) {
    return users.stream()
        .flatMap(user -> PurchaseSummary.of(user, Cdnow.CALIBRATION_END).stream())
        .toList();
  }

  @Test
  void theSampleIsThatOfThePapers() {
    assertThat(master.rows()).isEqualTo(69_659);
    assertThat(master.users()).isEqualTo(23_570);
    assertThat(sample).hasSize(2_357);
    assertThat(sample.stream().filter(user -> user.repeats() > 0)).hasSize(946);
    assertThat(sample.stream().mapToInt(PurchaseSummary::repeats).sum()).isEqualTo(2_457);
  }

  @Test
  void bgNbdIsAsPublished() {
    BgNbd model = BgNbd.fit(sample);

    assertThat(model.identified()).isTrue();
    assertThat(model.r()).isCloseTo(0.243, within(0.001));
    assertThat(model.alpha() / DAYS_A_WEEK).isCloseTo(4.414, within(0.001));
    assertThat(model.a()).isCloseTo(0.793, within(0.001));
    assertThat(model.b()).isCloseTo(2.426, within(0.001));
    assertThat(perWeek(model)).isCloseTo(-9_582.4, within(0.1));
  }

  @Test
  void paretoNbdIsAsPublished() {
    ParetoNbd model = ParetoNbd.fit(sample);

    assertThat(model.identified()).isTrue();
    assertThat(model.r()).isCloseTo(0.553, withinPercentage(0.1));
    assertThat(model.alpha() / DAYS_A_WEEK).isCloseTo(10.58, withinPercentage(0.1));
    assertThat(model.s()).isCloseTo(0.606, withinPercentage(0.1));
    assertThat(model.beta() / DAYS_A_WEEK).isCloseTo(11.67, withinPercentage(0.1));
    assertThat(perWeek(model)).isCloseTo(-9_595.0, within(0.1));
  }

  /** The authors leave every customer's first order out. */
  @Test
  void gammaGammaIsAsPublished() {
    List<PurchaseSummary> repeats = summaries(master.sample().withoutFirstDays().histories());
    GammaGamma model = GammaGamma.fit(repeats);

    assertThat(repeats).hasSize(946);

    assertThat(model.identified()).isTrue();
    assertThat(model.p()).isCloseTo(6.25, within(0.005));
    assertThat(model.q()).isCloseTo(3.74, within(0.005));
    assertThat(model.gamma()).isCloseTo(15.44, within(0.01));
  }

  private static double perWeek(PurchaseModel model) {
    int repeats = sample.stream().mapToInt(PurchaseSummary::repeats).sum();
    return model.logLikelihood(sample) + repeats * Math.log(DAYS_A_WEEK);
  }

  /** The rows of the field: 1 − e^−orders is its probability of an order. */
  @Test
  void forecastsTheNext39WeeksAsWellAsTheFieldsModels() {
    List<History> users = master.histories();
    List<PurchaseSummary> known = summaries(users);
    List<Outcome> outcomes =
        users.stream()
            .map(user -> Outcome.of(user, Cdnow.CALIBRATION_END, Duration.ofDays(HOLDOUT_DAYS)))
            .toList();
    PurchaseStatistics statistics = PurchaseStatistics.fit(known);
    int[] everyone = Bootstrap.everyone(users.size());

    double[] expected =
        each(known, user -> statistics.paretoNbd().expectedOrders(user, HOLDOUT_DAYS));
    Amounts orders = new Amounts(expected, each(outcomes, Outcome::orders));
    assertThat(orders.meanAbsoluteError(everyone)).isCloseTo(0.794, within(0.001));
    assertThat(orders.rootMeanSquaredError(everyone)).isCloseTo(1.726, within(0.001));
    assertThat(orders.pearson(everyone)).isCloseTo(0.671, within(0.001));
    assertThat(orders.spearman(everyone)).isCloseTo(0.452, within(0.001));

    List<Scored> active = scored(expected, outcomes);
    assertThat(ProbabilityMetrics.auc(active)).isCloseTo(0.769, within(0.001));
    assertThat(ProbabilityMetrics.logLoss(active)).isCloseTo(0.515, within(0.001));

    double[] values = each(known, statistics.gammaGamma()::expectedOrderValue);
    Arrays.setAll(values, i -> values[i] * expected[i]);
    assertThat(new Amounts(values, each(outcomes, Outcome::value)).normalizedGini(everyone))
        .isGreaterThan(0.715);
  }

  private static List<Scored> scored(double[] expected, List<Outcome> outcomes) {
    return IntStream.range(0, expected.length)
        .mapToObj(i -> new Scored(1 - Math.exp(-expected[i]), !outcomes.get(i).churned()))
        .toList();
  }

  private static <T> double[] each(List<T> things, ToDoubleFunction<T> number) {
    return things.stream().mapToDouble(number).toArray();
  }
}
