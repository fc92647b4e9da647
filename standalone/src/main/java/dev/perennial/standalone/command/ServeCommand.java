package dev.perennial.standalone.command;

import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.console.Terminal;
import dev.perennial.standalone.suite.Suite;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code perennial serve}: runs the suite until Ctrl-C. */
@Command(name = "serve", description = "Runs the suite on what the data directory holds.")
final class ServeCommand implements Callable<Integer> {
  @Mixin private StoreOptions store = new StoreOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Suite suite = store.start();
        SuiteClient client = new SuiteClient(suite.addresses())) {
      Terminal.say(Invitation.to(client));
      return UntilInterrupted.serve(suite);
    }
  }
}
