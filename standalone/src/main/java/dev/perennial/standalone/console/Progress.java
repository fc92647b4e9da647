package dev.perennial.standalone.console;

import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A bar with rate and time left, redrawn in place at a terminal; where the output goes to a file, a
 * line every few seconds.
 */
public final class Progress implements AutoCloseable {
  private static final int REDRAWN_MILLIS = 200;
  private static final int PRINTED_MILLIS = 5_000;
  private static final int WIDTH = 100;

  private final ProgressBar bar;

  private Progress(ProgressBar bar) {
    this.bar = bar;
  }

  /** A bar over {@code total} things, printed to the standard error stream. */
  public static Progress of(String task, long total, String unit) {
    boolean terminal = Terminal.isThere();
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setUnit(" " + unit, 1)
            .showSpeed()
            .setStyle(ProgressBarStyle.ASCII)
            .setMaxRenderedLength(WIDTH)
            .setUpdateIntervalMillis(terminal ? REDRAWN_MILLIS : PRINTED_MILLIS);
    if (!terminal) {
      PrintStream out = System.err;
      builder.setConsumer(new DelegatingProgressBarConsumer(out::println, WIDTH));
    }
    return new Progress(builder.build());
  }

  public void step(long things) {
    bar.stepBy(things);
  }

  @Override
  public void close() {
    bar.close();
  }
}
