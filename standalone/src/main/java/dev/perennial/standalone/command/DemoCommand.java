package dev.perennial.standalone.command;

import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.console.Terminal;
import dev.perennial.standalone.demo.Demo;
import dev.perennial.standalone.demo.DemoStore;
import dev.perennial.standalone.suite.Service;
import dev.perennial.standalone.suite.Suite;
import dev.perennial.standalone.suite.SuiteAddresses;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code perennial demo}: a simulated year, from the first visit to a recommendation. */
@Command(
    name = "demo",
    description = "Simulates a store's year, ingests it, trains, predicts, recommends, and serves.")
final class DemoCommand implements Callable<Integer> {
  @Option(names = "--users", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
  private int users = 2_000;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "where the demo's data is kept (default: ${DEFAULT-VALUE})")
  private Path directory = Path.of("data/demo");

  @Override
  public Integer call() throws IOException, InterruptedException {
    DemoStore store = DemoStore.of(directory, users, Clock.systemUTC());
    Terminal.say("Starting a broker, a database and four services on %s ...", directory);
    try (Suite suite =
            Suite.start(directory, SuiteAddresses.documented(), EnumSet.allOf(Service.class));
        SuiteClient client = new SuiteClient(suite.addresses())) {
      String user = new Demo(suite, client, directory, store).run();
      Terminal.say(Invitation.to(client, user));
      return UntilInterrupted.serve(suite);
    }
  }
}
