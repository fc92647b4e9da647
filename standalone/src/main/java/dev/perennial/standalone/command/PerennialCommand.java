package dev.perennial.standalone.command;

import dev.perennial.servers.LocalServers.DirectoryInUseException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code perennial}: the command line's root. */
@Command(
    name = "perennial",
    description = "Keeps a store's users: behaviour in, predictions and recommendations out.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      ImportCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      ServeCommand.class
    })
public final class PerennialCommand {
  private static final int FAILED = 1;

  private PerennialCommand() {}

  /** Runs one command and returns its exit code: 0 done, 1 failed, 2 asked wrongly. */
  public static int run(String... arguments) {
    return new CommandLine(new PerennialCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure))
        .execute(arguments);
  }

  private static int failed(Exception failure) throws Exception {
    Logger log = LoggerFactory.getLogger(PerennialCommand.class);
    log.error("A command failed", failure);
    switch (failure) {
      case DirectoryInUseException inUse ->
          System.err.printf(
              "%s: stop it first, or use another directory (--data).%n", message(inUse));
      case IOException unreachable -> System.err.println(message(unreachable));
      default -> throw failure;
    }
    return FAILED;
  }

  private static String message(Exception failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
