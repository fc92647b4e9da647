package dev.perennial.features.consume;

import dev.perennial.features.store.UnannouncedBatches;
import dev.perennial.model.json.Json;
import dev.perennial.model.sequence.SequenceChange;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Tells on Kafka whose sequences changed, after the commit that changed them. A batch is forgotten
 * only once Kafka has all of it; one that is left over, by a crash or because Kafka was away, is
 * told again, so that a change may be told twice but is never lost.
 */
class ChangeAnnouncer {
  private static final Logger log = LoggerFactory.getLogger(ChangeAnnouncer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final KafkaTemplate<String, byte[]> kafka;
  private final UnannouncedBatches unannounced;
  private final Executor afterwards;

  /**
   * @param afterwards forgets what Kafka has, off Kafka's own thread
   */
  ChangeAnnouncer(
      KafkaTemplate<String, byte[]> kafka, UnannouncedBatches unannounced, Executor afterwards) {
    this.kafka = kafka;
    this.unannounced = unannounced;
    this.afterwards = afterwards;
  }

  /** Tells the changes of a committed batch, without waiting for Kafka. */
  void announce(long batch, List<SequenceChange> changes) {
    CompletableFuture<Void> _ = tell(batch, changes);
  }

  /** Tells what is left over. */
  @Scheduled(fixedDelayString = "PT5S")
  void announceLeftOver() {
    for (long batch : unannounced.waitingFor(PATIENCE)) {
      log.info("Announcing the changes of batch {} again", batch);
      tell(batch, unannounced.changes(batch)).join();
    }
  }

  private CompletableFuture<Void> tell(long batch, List<SequenceChange> changes) {
    CompletableFuture<?>[] told =
        changes.stream().map(this::send).toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(told).thenRunAsync(() -> unannounced.forget(batch), afterwards);
  }

  private CompletableFuture<?> send(SequenceChange change) {
    return kafka.send(SequenceChange.TOPIC, change.userId().value(), Json.write(change));
  }
}
