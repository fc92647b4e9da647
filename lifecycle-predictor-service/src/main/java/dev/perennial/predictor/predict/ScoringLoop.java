package dev.perennial.predictor.predict;

import dev.perennial.predictor.consume.QueueProperties;
import dev.perennial.predictor.consume.WaitingUser;
import dev.perennial.predictor.consume.WaitingUsers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The one thread that scores: batch after batch, for as long as the service runs. Starts before the
 * Kafka listeners and stops after them.
 */
final class ScoringLoop implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(ScoringLoop.class);
  private static final Duration PATIENCE = Duration.ofMillis(200);
  private static final Duration LAST_BATCH = Duration.ofSeconds(20);

  private final WaitingUsers waiting;
  private final QueueProperties settings;
  private final BatchScorer scorer;
  private volatile boolean running;
  private volatile @Nullable String failure;
  private @Nullable Thread thread;

  ScoringLoop(WaitingUsers waiting, QueueProperties settings, BatchScorer scorer) {
    this.waiting = waiting;
    this.settings = settings;
    this.scorer = scorer;
  }

  /** Why the last batch failed; empty where it did not. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public synchronized void start() {
    running = true;
    thread = Thread.ofPlatform().name("scoring").daemon().start(this::run);
  }

  @Override
  public synchronized void stop() {
    running = false;
    try {
      if (thread != null) {
        thread.join(LAST_BATCH);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return 0;
  }

  private void run() {
    while (running) {
      try {
        List<WaitingUser> batch = waiting.take(settings.batchSize(), PATIENCE, settings.linger());
        if (!batch.isEmpty()) {
          long start = System.nanoTime();
          score(batch);
          rest(Duration.ofNanos(System.nanoTime() - start));
        }
      } catch (InterruptedException e) {
        running = false;
      }
    }
  }

  private void rest(Duration worked) throws InterruptedException {
    Thread.sleep(worked.compareTo(settings.maxRest()) < 0 ? worked : settings.maxRest());
  }

  private void score(List<WaitingUser> batch) {
    try {
      scorer.score(batch);
      failure = null;
      batch.forEach(user -> user.scored().complete(null));
    } catch (RuntimeException e) {
      log.warn("A batch of {} users is to be scored again: {}", batch.size(), e.toString());
      failure = String.valueOf(e.getMessage());
      batch.forEach(user -> user.scored().completeExceptionally(e));
    }
  }
}
