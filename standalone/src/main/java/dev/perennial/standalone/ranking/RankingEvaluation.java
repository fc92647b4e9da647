package dev.perennial.standalone.ranking;

import dev.perennial.ranking.evaluation.Contestant;
import dev.perennial.ranking.evaluation.Evaluation;
import dev.perennial.ranking.evaluation.RankingReport;
import dev.perennial.ranking.protocol.Task;
import dev.perennial.standalone.console.Terminal;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Puts every task of a store's past to everybody who takes part. */
public final class RankingEvaluation {
  private RankingEvaluation() {}

  /**
   * A report for each task.
   *
   * @throws IOException where a method is asked for that nobody knows
   */
  public static List<RankingReport> run(RankingData data, RankingRequest request)
      throws IOException {
    List<Contestant> contestants = Contestants.named(request.methods());
    List<RankingReport> reports = new ArrayList<>();
    for (Task whole : data.tasks()) {
      Task task =
          request.users() == null ? whole : whole.withOccasions(request.users(), request.seed());
      Terminal.say(
          "%s: %,d users, %,d items", task.name(), task.occasions().size(), task.items().size());
      Evaluation evaluation =
          new Evaluation(contestants, request.seed(), new RankingProgress(InstantSource.system()));
      reports.add(evaluation.judge(task, data.groups(task)));
    }
    return reports;
  }
}
