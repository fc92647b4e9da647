package dev.perennial.sequences.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.sequences.TinyStore;
import dev.perennial.sequences.TinyTraining;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.evaluation.Comparison.Row;
import dev.perennial.sequences.evaluation.EvaluationReport.CutOff;
import dev.perennial.sequences.evaluation.EvaluationReport.Stratum;
import dev.perennial.sequences.metric.Estimate;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.progress.TrainingProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EvaluatorIT {
  private static final Heard heard = new Heard();
  private static EvaluationReport report;

  @BeforeAll
  static void evaluate() {
    report =
        Evaluator.evaluate(
            new TinyStore(80),
            Catalogue.empty(),
            new EvaluationRequest(
                List.of(TinyTraining.SPLIT, TinyTraining.SPLIT.minus(TinyTraining.HORIZON)),
                TinyTraining.settings(EncoderKind.TRANSFORMER, 4),
                "the tiny store",
                null,
                "evaluate the tiny store",
                (user, split) -> 0.5),
            heard);
  }

  @Test
  void seesThatAnObviousPatternWasLearnt() {
    assertThat(report.newest().truth().users()).isEqualTo(80);
    assertThat(report.mean().rows())
        .extracting(Row::method)
        .containsExactly(
            "served blend",
            "blend without the network",
            "network alone (transformer)",
            "gradient boosting",
            "random forest",
            "RFM logistic",
            "Pareto/NBD + Gamma-Gamma",
            "BG/NBD + Gamma-Gamma",
            "rate × mean value",
            "recency",
            "stage transitions",
            "bought again",
            "popularity of 14 days",
            "best possible");
    assertThat(served(Measure.AUC).value()).isGreaterThan(0.95);
    assertThat(served(Measure.RECALL_10).value()).isEqualTo(1);
  }

  @Test
  void judgesAtEverySplitAndOnAverage() {
    assertThat(report.cutOffs())
        .extracting(CutOff::split)
        .containsExactly(TinyTraining.SPLIT.minus(TinyTraining.HORIZON), TinyTraining.SPLIT);
    assertThat(served(Measure.BRIER).value())
        .isCloseTo(
            report.cutOffs().stream()
                .mapToDouble(one -> served(one.comparison(), Measure.BRIER).value())
                .average()
                .orElseThrow(),
            within(1e-12));
    assertThat(heard.cutOffs).containsExactly("1 of 2", "2 of 2");
  }

  @Test
  void saysHowSureItIs() {
    Estimate logLoss = served(Measure.LOG_LOSS);

    assertThat(logLoss.draws()).hasSize(report.draws());
    assertThat(logLoss.value()).isBetween(logLoss.low(), logLoss.high());
  }

  @Test
  void splitsTheUsersByCohortAndStage() {
    assertThat(report.newest().cohorts())
        .extracting(Stratum::name)
        .contains("2026-01", "2026-02")
        .isSorted();
    assertThat(report.newest().stages())
        .extracting(Stratum::name)
        .containsExactlyInAnyOrder("RETENTION", "CHURN");
    assertThat(report.newest().cohorts().stream().mapToInt(Stratum::users).sum()).isEqualTo(80);
    assertThat(report.newest().stages().stream().mapToInt(Stratum::users).sum()).isEqualTo(80);
  }

  @Test
  void comparesWithTheBestBaselineAndNotWithTheTruth() {
    Verdict verdict = report.mean().verdict(Measure.LOG_LOSS).orElseThrow();

    assertThat(verdict.other()).isNotIn("served blend", "best possible");
    assertThat(verdict.gain().value())
        .isCloseTo(verdict.others().value() - verdict.served().value(), within(1e-12));
  }

  private static Estimate served(Measure measure) {
    return served(report.mean(), measure);
  }

  private static Estimate served(Comparison comparison, Measure measure) {
    return Objects.requireNonNull(comparison.served().estimate(measure));
  }

  /** Keeps what it hears of the cut-offs. */
  private static final class Heard implements EvaluationListener {
    private final List<String> cutOffs = new ArrayList<>();

    @Override
    public void onCutOff(int number, int of, Instant split) {
      cutOffs.add(number + " of " + of);
    }

    @Override
    public void onProgress(TrainingProgress progress) {}

    @Override
    public void onMeasuring(int methods, int draws) {}
  }
}
