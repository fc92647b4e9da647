package dev.perennial.standalone.command;

import dev.perennial.sequences.evaluation.EvaluationReport;
import dev.perennial.sequences.evaluation.EvaluationRequest;
import dev.perennial.sequences.evaluation.Evaluator;
import dev.perennial.sequences.training.TrainingSettings;
import dev.perennial.standalone.console.Terminal;
import dev.perennial.standalone.report.Report;
import dev.perennial.standalone.source.StoreData;
import dev.perennial.standalone.suite.Service;
import dev.perennial.standalone.suite.StoreTime;
import dev.perennial.standalone.suite.Suite;
import dev.perennial.standalone.suite.SuiteAddresses;
import dev.perennial.standalone.train.Evaluation;
import dev.perennial.standalone.train.EvaluationProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code perennial evaluate lifecycle}: churn, orders, value, stages and items. */
@Command(
    name = "lifecycle",
    description = "Judges who leaves, who orders how much, and what comes next.")
final class EvaluateLifecycleCommand implements Callable<Integer> {
  @Mixin private EvaluationOptions options = new EvaluationOptions();

  @Option(
      names = "--split",
      paramLabel = "DATE",
      description =
          "learn from nothing after the start of this day; give several to judge at each and on"
              + " average (default: as the field splits the file, or the newest that can be judged)")
  private List<LocalDate> splits = new ArrayList<>();

  @Mixin private ModelOptions model = new ModelOptions();

  @Override
  public Integer call() throws IOException {
    try {
      EvaluationReport report = StoreData.isAtHand(options.data()) ? ofData() : ofSuite();
      Terminal.say("%n%s", Report.summary(report));
      Report.Files written = Report.write(report, options.report("evaluation.html"));
      Terminal.say("  The report: %s, as tables: %s", written.html(), written.markdown());
      return 0;
    } catch (IllegalArgumentException impossible) {
      throw new IOException(impossible.getMessage(), impossible);
    }
  }

  private EvaluationReport ofData() throws IOException {
    Terminal.say("Reading %s ...", options.data());
    StoreData store = StoreData.read(options.data());
    Terminal.say("  %s", store.description());
    if (!store.isTimed()) {
      throw new IOException(options.data() + " does not say when anything happened");
    }
    TrainingSettings settings = model.settings(store.usualHorizon());
    Cuts cuts = new Cuts(store.first(), store.last(), settings.horizon());
    EvaluationRequest request =
        new EvaluationRequest(
            cuts.of(splits, store.usualSplits(settings.horizon())),
            settings,
            store.description(),
            store.hash(),
            options.command(),
            store.isSimulated()
                ? (user, split) -> store.churn(user, split, settings.horizon())
                : null);
    return Evaluator.evaluate(
        store.sequences(),
        store.catalogue(),
        request,
        new EvaluationProgress(InstantSource.system()));
  }

  private EvaluationReport ofSuite() throws IOException {
    Path directory = options.directory();
    Instant now = new StoreTime(directory, Clock.systemUTC()).now();
    TrainingSettings settings = model.settings(TrainingSettings.defaults().horizon());
    Cuts cuts = new Cuts(Instant.EPOCH, now, settings.horizon());
    try (Suite suite = Suite.start(directory, SuiteAddresses.free(), EnumSet.of(Service.FEATURE))) {
      return new Evaluation(suite)
          .run(
              new EvaluationRequest(
                  cuts.of(splits, List.of(now.minus(settings.horizon()))),
                  settings,
                  "The store in " + options.data(),
                  null,
                  options.command(),
                  null));
    }
  }
}
