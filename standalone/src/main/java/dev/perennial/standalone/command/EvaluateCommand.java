package dev.perennial.standalone.command;

import dev.perennial.sequences.evaluation.EvaluationReport;
import dev.perennial.sequences.evaluation.EvaluationRequest;
import dev.perennial.standalone.console.Terminal;
import dev.perennial.standalone.suite.Service;
import dev.perennial.standalone.suite.Suite;
import dev.perennial.standalone.suite.SuiteAddresses;
import dev.perennial.standalone.train.Evaluation;
import dev.perennial.standalone.train.ReportTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code perennial evaluate}: how good the predictions are, beside the baselines. */
@Command(
    name = "evaluate",
    description = "Trains on the past before a split and judges on what came after it.")
final class EvaluateCommand implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();
  @Mixin private ModelOptions model = new ModelOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "write the report there, as Markdown (default: evaluation.md in the data)")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    try (Suite suite =
        Suite.start(store.directory(), SuiteAddresses.free(), EnumSet.of(Service.FEATURE))) {
      EvaluationReport report =
          new Evaluation(suite)
              .run(
                  EvaluationRequest.of(
                      model.splitOf(store.time().now()), model.settings(), command()));
      Terminal.say("%n%s", ReportTables.of(report));
      Path written = file == null ? store.directory().resolve("evaluation.md") : file;
      Files.writeString(written, report.markdown());
      Terminal.say(
          "  %,d users, split %s; the report: %s", report.users(), report.split(), written);
      return 0;
    }
  }

  private String command() {
    return "./perennial evaluate "
        + String.join(" ", spec.commandLine().getParseResult().originalArgs());
  }
}
