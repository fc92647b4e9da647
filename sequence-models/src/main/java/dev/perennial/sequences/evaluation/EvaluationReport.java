package dev.perennial.sequences.evaluation;

import dev.perennial.sequences.artifact.Provenance;
import dev.perennial.sequences.method.MethodAnswers;
import dev.perennial.sequences.method.Truth;
import dev.perennial.sequences.progress.TrainingProgress;
import java.time.Instant;
import java.util.List;

/**
 * How good the served answers were beside the baselines, on what happened after each cut-off.
 *
 * @param cutOffs in the order of time
 * @param mean over the cut-offs; of a single one, its own numbers
 * @param draws of users in the bootstrap
 */
public record EvaluationReport(
    EvaluationRequest request, List<CutOff> cutOffs, Comparison mean, int draws) {
  /** What cohorts and stages are compared by: the questions that they can differ in. */
  public static final List<Measure> OF_STRATA =
      List.of(
          Measure.AUC,
          Measure.LOG_LOSS,
          Measure.ECE,
          Measure.ORDERS_MAE,
          Measure.VALUE_GINI,
          Measure.VALUE_MAE);

  public EvaluationReport {
    cutOffs = List.copyOf(cutOffs);
  }

  /** The newest cut-off. */
  public CutOff newest() {
    return cutOffs.getLast();
  }

  /**
   * One cut-off.
   *
   * @param truth of the users who were known before it
   * @param methods what each said of them
   * @param cohorts the users by the month in which they were first seen
   * @param stages the users by where they stood at the cut-off
   * @param curve the end of each epoch of the training
   */
  public record CutOff(
      Instant split,
      Provenance provenance,
      Truth truth,
      List<MethodAnswers> methods,
      Comparison comparison,
      List<Stratum> cohorts,
      List<Stratum> stages,
      List<TrainingProgress> curve) {}

  /** Users who have something in common, compared on their own. */
  public record Stratum(String name, int users, Comparison comparison) {}
}
