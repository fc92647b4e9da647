package dev.perennial.standalone.command;

import dev.perennial.standalone.console.Terminal;
import dev.perennial.standalone.suite.Suite;
import java.util.concurrent.CountDownLatch;

/** Keeps a suite running until Ctrl-C, which is the way to end it and so no failure. */
final class UntilInterrupted {
  private UntilInterrupted() {}

  static int serve(Suite suite) throws InterruptedException {
    Thread stop = new Thread(() -> stop(suite), "stop on Ctrl-C");
    Runtime.getRuntime().addShutdownHook(stop);
    new CountDownLatch(1).await();
    return 0;
  }

  private static void stop(Suite suite) {
    Terminal.say("\nStopping ...");
    suite.close();
    Runtime.getRuntime().halt(0);
  }
}
