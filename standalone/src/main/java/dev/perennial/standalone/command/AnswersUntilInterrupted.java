package dev.perennial.standalone.command;

import dev.perennial.standalone.console.Terminal;

/**
 * Turns Ctrl-C into an interrupt of the thread that opened this, and waits until it has written
 * down what it has.
 */
final class AnswersUntilInterrupted implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 60_000;

  private final Thread working = Thread.currentThread();
  private final Thread onCtrlC = new Thread(this::interrupt, "write what is there on Ctrl-C");

  AnswersUntilInterrupted() {
    Runtime.getRuntime().addShutdownHook(onCtrlC);
  }

  private void interrupt() {
    Terminal.say("%nStopping; what was answered is measured and written ...");
    working.interrupt();
    try {
      working.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(onCtrlC);
    } catch (IllegalStateException stopping) {
      // Ctrl-C came: the hook is what waits for this thread.
    }
  }
}
