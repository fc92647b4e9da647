package dev.perennial.benchmarks.workload;

import dev.perennial.benchmarks.result.Samples;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.recommendation.Fallback;
import dev.perennial.model.user.UserId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long it takes from an event until it changes an answer. Again and again somebody new looks at
 * an item, and is asked for every few milliseconds until the answer is no longer that of a
 * stranger.
 */
public final class Freshness implements Runnable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int ASKED_EVERY_MILLIS = 20;
  private static final int REST_MILLIS = 200;
  private static final int SHOWN = 12;
  private static final double NANOS_A_MILLI = 1e6;

  private final LoadedRecommender recommender;
  private final LargeStore store;
  private final RandomGenerator random = new SplittableRandom(3);
  private final List<Double> millis = new ArrayList<>();
  private int newcomers;
  private volatile boolean counts;
  private volatile boolean ended;
  private volatile @Nullable IOException failure;

  public Freshness(LoadedRecommender recommender, LargeStore store) {
    this.recommender = recommender;
    this.store = store;
  }

  /** Goes on until it is told to end, and measures at least once. */
  @Override
  public void run() {
    try {
      do {
        double waited = measure("newcomer-" + newcomers++);
        if (counts) {
          millis.add(waited);
        }
        Thread.sleep(REST_MILLIS);
      } while (!ended);
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    } catch (IOException failed) {
      failure = failed;
    }
  }

  private double measure(String user) throws IOException, InterruptedException {
    long start = System.nanoTime();
    recommender.send(
        new Event(
            new EventId(user),
            new UserId(user),
            EventType.ITEM_VIEWED,
            Instant.now(),
            store.anyItem(random),
            null,
            null,
            null,
            null,
            null,
            Map.of()));
    while (recommender.answer(user, SHOWN).fallback().contains(Fallback.UNKNOWN_USER)) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IOException("what %s did changed no answer in %s".formatted(user, PATIENCE));
      }
      Thread.sleep(ASKED_EVERY_MILLIS);
    }
    return (System.nanoTime() - start) / NANOS_A_MILLI;
  }

  /** What comes from now on counts. */
  public void count() {
    counts = true;
  }

  /** Ends after the newcomer who is waiting. */
  public void end() {
    ended = true;
  }

  /**
   * What was measured, once it is over.
   *
   * @throws IOException where an event never changed an answer
   */
  public Samples samples() throws IOException {
    IOException failed = failure;
    if (failed != null) {
      throw failed;
    }
    return new Samples(millis.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
