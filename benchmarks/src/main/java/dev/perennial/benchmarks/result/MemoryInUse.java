package dev.perennial.benchmarks.result;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;

/** What each of several steps leaves on the heap, written to a table with the time that it took. */
public final class MemoryInUse {
  private static final double MEBIBYTE = 1 << 20;
  private static final double MILLIS_A_SECOND = 1_000;

  private final MemoryMXBean heap = ManagementFactory.getMemoryMXBean();
  private final MarkdownTable table;
  private double mebibytes = collected();

  /** Begins with what is on the heap now. */
  public MemoryInUse(MarkdownTable table) {
    this.table = table;
  }

  /** Takes a step. */
  public void step(String name, Runnable step) {
    long start = System.nanoTime();
    step.run();
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / MILLIS_A_SECOND;
    double now = collected();
    System.out.printf("%s: %.0f MiB more in %.1f s%n", name, now - mebibytes, seconds);
    table.row(name, now - mebibytes, seconds);
    mebibytes = now;
  }

  private double collected() {
    heap.gc();
    return heap.getHeapMemoryUsage().getUsed() / MEBIBYTE;
  }
}
