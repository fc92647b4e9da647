package dev.perennial.recommender.train;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Learns in the background, never twice at a time: right after the start, each night, when somebody
 * asks for it, and when twice as much has happened as when it learned last.
 */
public final class LearningThread implements SmartLifecycle {
  private static final int WAITING_AND_RUNNING = 2;

  private final StoreLearning learning;
  private final boolean atStart;
  private final AtomicInteger asked = new AtomicInteger();
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("recommender-learning").factory());
  private volatile boolean running;

  LearningThread(StoreLearning learning, boolean atStart) {
    this.learning = learning;
    this.atStart = atStart;
  }

  @Override
  public void start() {
    running = true;
    if (atStart) {
      learnSoon();
    }
  }

  /** Learns as soon as what is being learned is done. */
  @Scheduled(cron = "${perennial.recommender.train.nightly}", zone = "UTC")
  public void learnSoon() {
    if (running && asked.getAndUpdate(LearningThread::oneMore) < WAITING_AND_RUNNING) {
      executor.execute(this::learn);
    }
  }

  /** Learns where it knows little of what has happened by now. */
  @Scheduled(
      fixedDelayString = "${perennial.recommender.train.check-every}",
      initialDelayString = "${perennial.recommender.train.check-every}")
  void learnWhereMuchHasHappened() {
    if (asked.get() == 0 && learning.knowsLessThanHalf()) {
      learnSoon();
    }
  }

  /** What has been learned. */
  public LearningStatus status() {
    return learning.status(asked.get() > 0);
  }

  private static int oneMore(int before) {
    return Math.min(before + 1, WAITING_AND_RUNNING);
  }

  private void learn() {
    try {
      learning.learn();
    } catch (CancellationException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      asked.decrementAndGet();
    }
  }

  @Override
  public void stop() {
    running = false;
    executor.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
