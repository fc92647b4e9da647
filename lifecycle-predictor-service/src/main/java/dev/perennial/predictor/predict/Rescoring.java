package dev.perennial.predictor.predict;

import dev.perennial.model.sequence.UserSequence;
import dev.perennial.predictor.consume.FeatureService;
import dev.perennial.predictor.consume.QueueProperties;
import dev.perennial.predictor.consume.WaitingUsers;
import dev.perennial.predictor.drift.FeatureCounts;
import dev.perennial.predictor.drift.FeatureDrift;
import dev.perennial.predictor.model.ModelActivated;
import dev.perennial.predictor.model.ModelSlot;
import dev.perennial.predictor.publish.PredictionTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Scores every user anew in the background: each night, so that silence shows without an event, and
 * when another model answers. At most one batch of it waits at a time, so that users who just did
 * something are not held up.
 */
public final class Rescoring implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Rescoring.class);
  private static final int SHARDS = 4;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final FeatureService features;
  private final WaitingUsers waiting;
  private final QueueProperties settings;
  private final ModelSlot slot;
  private final PredictionTable predictions;
  private final FeatureDrift drift;
  private final AtomicBoolean wanted = new AtomicBoolean();
  private volatile boolean running;
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("rescoring").daemon().factory());

  Rescoring(
      FeatureService features,
      WaitingUsers waiting,
      QueueProperties settings,
      ModelSlot slot,
      PredictionTable predictions,
      FeatureDrift drift) {
    this.features = features;
    this.waiting = waiting;
    this.settings = settings;
    this.slot = slot;
    this.predictions = predictions;
    this.drift = drift;
  }

  /** Has every user scored anew, soon and in the background; asked for twice, it is done once. */
  @Scheduled(cron = "${perennial.predictions.sweep}")
  @EventListener(ModelActivated.class)
  public void everyone() {
    if (wanted.compareAndSet(false, true)) {
      background.execute(this::run);
    }
  }

  /** Goes on where a rescoring was cut short. */
  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    if (slot.version().map(predictions::hasPredictionsOfOthersThan).orElse(false)) {
      everyone();
    }
  }

  @Override
  public void close() {
    background.shutdownNow();
  }

  /** Whether some users are still to be scored anew. */
  boolean isUnderWay() {
    return wanted.get() || running;
  }

  private void run() {
    running = true;
    wanted.set(false);
    try {
      FeatureCounts counts = drift.begin();
      long users = 0;
      for (int shard = 0; shard < SHARDS; shard++) {
        users += shardUntilDone(shard, counts);
      }
      drift.complete(counts);
      log.info("Scored {} users anew", users);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      running = false;
    }
  }

  private long shardUntilDone(int shard, FeatureCounts counts) throws InterruptedException {
    while (true) {
      try {
        return score(shard, counts);
      } catch (RuntimeException e) {
        log.warn("Rescoring waits and tries again: {}", e.toString());
        Thread.sleep(PAUSE);
      }
    }
  }

  private long score(int shard, FeatureCounts counts) throws InterruptedException {
    FeatureCounts part = counts.ofNone();
    long users = 0;
    try (Stream<UserSequence> sequences = features.shard(shard, SHARDS)) {
      Iterator<UserSequence> all = sequences.iterator();
      while (all.hasNext()) {
        users += scoreBatch(all, part);
      }
    }
    counts.add(part);
    return users;
  }

  private int scoreBatch(Iterator<UserSequence> all, FeatureCounts counts)
      throws InterruptedException {
    List<CompletableFuture<?>> batch = new ArrayList<>();
    while (batch.size() < settings.batchSize() && all.hasNext()) {
      UserSequence user = all.next();
      batch.add(waiting.put(user));
      counts.add(user);
    }
    CompletableFuture.allOf(batch.toArray(CompletableFuture[]::new)).join();
    return batch.size();
  }
}
