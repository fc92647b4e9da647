package dev.perennial.ranking.method;

import static dev.perennial.model.json.Checks.check;

import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;

/**
 * What goes along with a method while it learns.
 *
 * @param seed of everything that is left to chance
 * @param progress is told now and then which share is done, in [0, 1]
 */
public record Learning(long seed, DoubleConsumer progress) {

  /** Learning that nobody watches. */
  public static Learning unwatched(long seed) {
    return new Learning(seed, share -> {});
  }

  /**
   * Says that so many of so many parts are done.
   *
   * @throws CancellationException where the thread was interrupted
   */
  public void reached(long done, long parts) {
    check(done >= 0 && done <= parts, "%d of %d parts cannot be done", done, parts);
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("learning was interrupted");
    }
    progress.accept(parts == 0 ? 1 : (double) done / parts);
  }
}
