package dev.perennial.benchmarks.workload;

import dev.perennial.benchmarks.result.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Calls that come at their time, whether or not earlier ones are answered. A call lasts from when
 * it should have begun, so that a pause counts for everyone who had to wait for its end.
 *
 * @param perSecond calls, evenly spaced
 */
public record OpenLoop(int perSecond, Duration length) {
  private static final long NANOS_A_SECOND = 1_000_000_000;
  private static final double NANOS_A_MILLI = 1e6;

  /** One of many calls. */
  @FunctionalInterface
  public interface Call {
    void make(int number) throws Exception;
  }

  /** How many calls it makes. */
  int calls() {
    return Math.toIntExact(perSecond * length.toSeconds());
  }

  /** How many milliseconds each call took. */
  public Samples run(Call call) throws Exception {
    int calls = calls();
    List<Future<Double>> made = new ArrayList<>(calls);
    // not virtual ones: those of the service would keep them from its processors
    try (ExecutorService callers = Executors.newCachedThreadPool()) {
      long start = System.nanoTime();
      for (int number = 0; number < calls; number++) {
        int which = number;
        long due = start + number * (NANOS_A_SECOND / perSecond);
        LockSupport.parkNanos(due - System.nanoTime());
        made.add(
            callers.submit(
                () -> {
                  call.make(which);
                  return (System.nanoTime() - due) / NANOS_A_MILLI;
                }));
      }
    }
    double[] millis = new double[calls];
    for (int number = 0; number < calls; number++) {
      millis[number] = made.get(number).get();
    }
    return new Samples(millis);
  }
}
