package dev.perennial.standalone.console;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** The standard output, for people. */
public final class Terminal {
  private Terminal() {}

  public static void say(String words, @Nullable Object... arguments) {
    System.out.println(arguments.length == 0 ? words : words.formatted(arguments));
  }

  /** Whether somebody looks on; else the output goes to a file. */
  @SuppressWarnings("SystemConsoleNull") // which it is depends on the console's provider
  static boolean isThere() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** A line that stands out above what follows. */
  public static void heading(String words, @Nullable Object... arguments) {
    String line = words.formatted(arguments);
    say("\n%s\n%s", line, "-".repeat(line.length()));
  }
}
