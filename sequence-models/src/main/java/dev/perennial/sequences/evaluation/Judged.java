package dev.perennial.sequences.evaluation;

import dev.perennial.model.user.UserId;
import dev.perennial.sequences.artifact.Provenance;
import dev.perennial.sequences.dataset.Example;
import dev.perennial.sequences.method.MethodAnswers;
import dev.perennial.sequences.method.Truth;
import dev.perennial.sequences.progress.TrainingProgress;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A cut-off whose methods have answered; nothing is measured yet.
 *
 * @param users in the order of the answers
 */
record Judged(
    Provenance provenance,
    List<Example> users,
    Truth truth,
    List<MethodAnswers> methods,
    List<TrainingProgress> curve) {

  Stream<UserId> userIds() {
    return users.stream().map(user -> user.question().history().userId());
  }

  /**
   * Everyone, then every cohort, then every stage.
   *
   * @param places of all users of the evaluation
   */
  List<Sample> samples(Map<UserId, Integer> places) {
    int[] everyone = userIds().mapToInt(places::get).toArray();
    Sample all = new Sample(everyone, truth, methods, EnumSet.allOf(Measure.class));
    return Stream.concat(
            Stream.of(all),
            Stream.of(Strata.byCohort(users), Strata.byStage(users))
                .flatMap(strata -> strata.values().stream())
                .map(group -> all.only(group, EvaluationReport.OF_STRATA)))
        .toList();
  }
}
