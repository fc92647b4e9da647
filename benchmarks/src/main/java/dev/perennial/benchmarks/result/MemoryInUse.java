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
  private double atBegin = mebibytes;
  private long began = System.nanoTime();

  /** Begins with what is on the heap now. */
  public MemoryInUse(MarkdownTable table) {
    this.table = table;
  }

  /** Takes a step. */
  public void step(String name, Runnable step) {
    long start = System.nanoTime();
    step.run();
    double seconds = seconds(start);
    double now = collected();
    System.out.printf("%s: %.0f MiB more in %.1f s%n", name, now - mebibytes, seconds);
    table.row(name, now - mebibytes, seconds);
    mebibytes = now;
  }

  /** Counts from here on what {@link #sum} says. */
  public void begin() {
    atBegin = mebibytes;
    began = System.nanoTime();
  }

  /** Writes what all steps since the begin leave together. */
  public void sum(String name) {
    table.row(name, mebibytes - atBegin, seconds(began));
  }

  private static double seconds(long since) {
    return Duration.ofNanos(System.nanoTime() - since).toMillis() / MILLIS_A_SECOND;
  }

  private double collected() {
    heap.gc();
    return heap.getHeapMemoryUsage().getUsed() / MEBIBYTE;
  }
}
