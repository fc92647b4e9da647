package dev.perennial.standalone.command;

import dev.perennial.servers.LocalServers.DirectoryInUseException;
import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.console.Terminal;
import dev.perennial.standalone.suite.Service;
import dev.perennial.standalone.suite.StoreTime;
import dev.perennial.standalone.suite.Suite;
import dev.perennial.standalone.suite.SuiteAddresses;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store a command is about, and how to reach its services. */
final class StoreOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "where the store's data is kept (default: ${DEFAULT-VALUE})",
      defaultValue = "data/store")
  private Path directory = Path.of("data/store");

  Path directory() {
    return directory;
  }

  StoreTime time() {
    return new StoreTime(directory, Clock.systemUTC());
  }

  /** Does some work with services: those of this JVM, or those that already hold the directory. */
  <T> T with(Set<Service> services, Work<T> work) throws IOException {
    try (Suite suite = startUnlessRunning(services);
        SuiteClient client =
            new SuiteClient(suite == null ? SuiteAddresses.documented() : suite.addresses())) {
      return work.with(client);
    }
  }

  /**
   * Starts all services.
   *
   * @throws DirectoryInUseException where a suite already runs on the directory
   */
  Suite start() throws IOException {
    Terminal.say("Starting the suite on %s ...", directory);
    return Suite.start(directory, SuiteAddresses.documented(), EnumSet.allOf(Service.class));
  }

  private @Nullable Suite startUnlessRunning(Set<Service> services) throws IOException {
    try {
      Terminal.say("Starting %s on %s ...", services, directory);
      return Suite.start(directory, SuiteAddresses.free(), services);
    } catch (DirectoryInUseException running) {
      Terminal.say("Using the suite that already runs there.");
      return null;
    }
  }

  /** What a command does with the services. */
  interface Work<T> {
    T with(SuiteClient client) throws IOException;
  }
}
