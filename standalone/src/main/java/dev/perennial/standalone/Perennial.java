package dev.perennial.standalone;

import dev.perennial.standalone.command.PerennialCommand;

/** The command line's entry point. */
public final class Perennial {
  private Perennial() {}

  public static void main(String[] arguments) {
    System.exit(PerennialCommand.run(arguments));
  }
}
