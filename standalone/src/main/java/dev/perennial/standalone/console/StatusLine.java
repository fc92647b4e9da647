package dev.perennial.standalone.console;

import java.io.PrintStream;

/**
 * A line at a terminal that says what is going on and makes room for what is said; else nothing.
 */
public final class StatusLine {
  private static final String WIPE = "\r\u001b[K";

  private final boolean terminal = Terminal.isThere();
  private final PrintStream out = System.out;

  /** Shows these words instead of those before. */
  public void show(String words) {
    if (terminal) {
      out.print(WIPE + words);
      out.flush();
    }
  }

  /** Makes room for a line. */
  public void clear() {
    show("");
  }
}
