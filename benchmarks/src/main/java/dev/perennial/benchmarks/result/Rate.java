package dev.perennial.benchmarks.result;

/** How many things a second something does. */
public final class Rate {
  private static final double NANOS = 1e9;

  private Rate() {}

  /** Does the work once, which handles so many things. */
  public static <E extends Exception> double of(int things, Work<E> work) throws E {
    long start = System.nanoTime();
    work.run();
    return things * NANOS / (System.nanoTime() - start);
  }

  /**
   * What is timed.
   *
   * @param <E> how it fails
   */
  @FunctionalInterface
  public interface Work<E extends Exception> {
    void run() throws E;
  }
}
