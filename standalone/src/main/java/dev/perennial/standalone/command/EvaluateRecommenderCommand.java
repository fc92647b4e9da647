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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code perennial evaluate recommender}: what is shown, by every method and as it is served. */
@Command(
    name = "recommender",
    description =
        "Judges what is shown: every method alone and the whole pipeline, on each user's last"
            + " order.")
final class EvaluateRecommenderCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DATA",
      description =
          "a store's directory; or, with no suite to start, a file (UCI Online Retail, events as"
              + " NDJSON, or one user a line with the items in their order; .gz or not) or"
              + " simulator:USERS (default: ${DEFAULT-VALUE})")
  private String data = "data/store";

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

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "write the report there, as HTML with plots, and beside it as Markdown (default:"
              + " recommender.html in the store's directory or here)")
  private @Nullable Path file;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  @SuppressWarnings("try") // open for as long as it takes, and asked nothing
  public Integer call() throws IOException {
    try (AnswersUntilInterrupted ignored = new AnswersUntilInterrupted()) {
      RankingRequest request = new RankingRequest(methods, users, seed, command());
      RankingData store = StoreData.isAtHand(data) ? ofData() : ofSuite();
      Terminal.say("  %s", store.description());
      List<RankingReport> reports = RankingEvaluation.run(store, request);
      Thread.interrupted(); // what was answered until Ctrl-C is written like any other report
      reports.forEach(report -> Terminal.say("%n%s", RankingPages.summary(report)));
      Report.Files written = RankingPages.write(reports, store, request, file());
      Terminal.say("  The report: %s, as tables: %s", written.html(), written.markdown());
      return 0;
    } catch (IllegalArgumentException impossible) {
      throw new IOException(impossible.getMessage(), impossible);
    }
  }

  private RankingData ofData() throws IOException {
    Terminal.say("Reading %s ...", data);
    return RankingData.of(StoreData.read(data));
  }

  private RankingData ofSuite() throws IOException {
    Path directory = Path.of(data);
    if (Files.notExists(directory)) {
      throw new IOException(
          "%s: there is no such file and no such store; import one, or try --data simulator:2000"
              .formatted(data));
    }
    Instant now = new StoreTime(directory, Clock.systemUTC()).now();
    try (Suite suite = Suite.start(directory, SuiteAddresses.free(), EnumSet.of(Service.FEATURE))) {
      Evaluation evaluation = new Evaluation(suite);
      return RankingData.of(
          "The store in " + data, evaluation.history(now), evaluation.catalogue());
    }
  }

  private Path file() {
    Path usual = Path.of("recommender.html");
    if (file != null) {
      return file;
    }
    return Files.isDirectory(Path.of(data)) ? Path.of(data).resolve(usual) : usual;
  }

  private String command() {
    return "./perennial "
        + String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
  }
}
