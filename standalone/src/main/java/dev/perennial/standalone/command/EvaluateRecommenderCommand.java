package dev.perennial.standalone.command;

import dev.perennial.ranking.evaluation.RankingReport;
import dev.perennial.standalone.console.Terminal;
import dev.perennial.standalone.ranking.RankingData;
import dev.perennial.standalone.ranking.RankingEvaluation;
import dev.perennial.standalone.ranking.RankingPages;
import dev.perennial.standalone.ranking.RankingRequest;
import dev.perennial.standalone.report.Report;
import dev.perennial.standalone.source.StoreData;
import dev.perennial.standalone.suite.Service;
import dev.perennial.standalone.suite.StoreTime;
import dev.perennial.standalone.suite.Suite;
import dev.perennial.standalone.suite.SuiteAddresses;
import dev.perennial.standalone.train.Evaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code perennial evaluate recommender}: what is shown, by every method and as it is served. */
@Command(
    name = "recommender",
    description =
        "Judges what is shown: every method alone and the whole pipeline, on each user's last"
            + " order.")
final class EvaluateRecommenderCommand implements Callable<Integer> {
  @Mixin private EvaluationOptions options = new EvaluationOptions();

  @Option(
      names = "--methods",
      paramLabel = "NAME",
      split = ",",
      description = "only these and what is served (default: all)")
  private List<String> methods = new ArrayList<>();

  @Option(
      names = "--users",
      paramLabel = "N",
      description = "ask about so many users, drawn by chance, for a quick look (default: all)")
  private @Nullable Integer users;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "of everything left to chance (default: ${DEFAULT-VALUE})")
  private long seed = 42;

  @Override
  @SuppressWarnings("try") // open for as long as it takes, and asked nothing
  public Integer call() throws IOException {
    try (AnswersUntilInterrupted ignored = new AnswersUntilInterrupted()) {
      RankingRequest request = new RankingRequest(methods, users, seed, options.command());
      RankingData store = StoreData.isAtHand(options.data()) ? ofData() : ofSuite();
      Terminal.say("  %s", store.description());
      List<RankingReport> reports = RankingEvaluation.run(store, request);
      Thread.interrupted(); // what was answered until Ctrl-C is written like any other report
      reports.forEach(report -> Terminal.say("%n%s", RankingPages.summary(report)));
      Report.Files written =
          RankingPages.write(reports, store, request, options.report("recommender.html"));
      Terminal.say("  The report: %s, as tables: %s", written.html(), written.markdown());
      return 0;
    } catch (IllegalArgumentException impossible) {
      throw new IOException(impossible.getMessage(), impossible);
    }
  }

  private RankingData ofData() throws IOException {
    Terminal.say("Reading %s ...", options.data());
    return RankingData.of(StoreData.read(options.data()));
  }

  private RankingData ofSuite() throws IOException {
    Path directory = options.directory();
    Instant now = new StoreTime(directory, Clock.systemUTC()).now();
    try (Suite suite = Suite.start(directory, SuiteAddresses.free(), EnumSet.of(Service.FEATURE))) {
      Evaluation evaluation = new Evaluation(suite);
      return RankingData.of(
          "The store in " + options.data(), evaluation.history(now), evaluation.catalogue());
    }
  }
}
