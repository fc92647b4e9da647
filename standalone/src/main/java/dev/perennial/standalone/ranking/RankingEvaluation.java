package dev.perennial.standalone.ranking;

import dev.perennial.ranking.evaluation.Contestant;
import dev.perennial.ranking.evaluation.Evaluation;
import dev.perennial.ranking.evaluation.RankingReport;
import dev.perennial.ranking.protocol.Task;
import dev.perennial.recommender.train.PastForecasts;
import dev.perennial.standalone.console.Terminal;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    Contestants.check(request.methods());
    if (!data.timed()) {
      return run(data, request, null);
    }
    Terminal.say("Training what predicts where the users stand ...");
    try (LifecycleForecasts forecasts = LifecycleForecasts.of(data, request.seed())) {
      return run(data, request, forecasts);
    }
  }

  private static List<RankingReport> run(
      RankingData data, RankingRequest request, @Nullable PastForecasts forecasts) {
    List<Contestant> contestants = Contestants.named(request.methods(), forecasts);
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
