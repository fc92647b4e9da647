package dev.perennial.standalone;

import dev.perennial.standalone.command.PerennialCommand;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The command line's entry point. */
public final class Perennial {
  private Perennial() {}

  public static void main(String[] arguments) {
    // logback.xml is the one word on logging; four Spring contexts would each have their own.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(PerennialCommand.run(arguments));
  }
}
