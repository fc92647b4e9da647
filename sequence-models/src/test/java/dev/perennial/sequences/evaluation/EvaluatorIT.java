package dev.perennial.sequences.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.sequences.TinyStore;
import dev.perennial.sequences.TinyTraining;
import dev.perennial.sequences.dataset.Catalogue;
import dev.perennial.sequences.evaluation.EvaluationReport.Row;
import dev.perennial.sequences.network.EncoderKind;
import dev.perennial.sequences.training.TrainingListener;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EvaluatorIT {
  private static EvaluationReport report;

  @BeforeAll
  static void evaluate() {
    report =
        Evaluator.evaluate(
            new TinyStore(80),
            Catalogue.empty(),
            new EvaluationRequest(
                TinyTraining.SPLIT,
                TinyTraining.settings(EncoderKind.TRANSFORMER, 4),
                "evaluate the tiny store",
                user -> 0.5),
            TrainingListener.silent());
  }

  @Test
  void seesThatAnObviousPatternWasLearnt() {
    assertThat(report.users()).isEqualTo(80);
    assertThat(report.churn())
        .extracting(Row::method)
        .containsExactly("sequence model", "RFM logistic", "recency", "best possible");
    assertThat(report.churn().getFirst().metrics().get("AUC")).isGreaterThan(0.95);
    assertThat(report.nextItems().getFirst().metrics().get("Recall@10")).isEqualTo(1);
  }

  @Test
  void writesAPageWithItsOriginAndTheVerdict() {
    assertThat(report.markdown())
        .contains("| command | `evaluate the tiny store` |")
        .contains("| best possible | 0.5000 |")
        .contains("| split | 2026-08-29T00:00:00Z |", "| seed | 11 |", "| horizon | 28 days |")
        .contains("| sequence model | ", "95 % interval", "## Learning curve", "| refitting | ");
  }
}
