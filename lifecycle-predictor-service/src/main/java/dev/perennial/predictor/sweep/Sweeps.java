package dev.perennial.predictor.sweep;

import dev.perennial.model.json.Json;
import dev.perennial.predictor.model.ModelActivated;
import dev.perennial.predictor.model.ModelRegistry;
import dev.perennial.predictor.model.ModelSlot;
import dev.perennial.predictor.model.ModelSwitch;
import dev.perennial.predictor.publish.PredictionTable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has every user scored anew: each night, so that silence shows without an event, and when another
 * model answers. Every instance hears the same bell; the one that notes the sweep first publishes
 * its tasks, and the sweep is noted only once Kafka has them. A sweep that begins later makes those
 * before it needless.
 */
public final class Sweeps {
  private static final Logger log = LoggerFactory.getLogger(Sweeps.class);
  private static final int PATIENCE_SECONDS = 30;

  private final SweepTable table;
  private final SweepProperties settings;
  private final KafkaTemplate<String, byte[]> kafka;
  private final TransactionOperations transactions;
  private final ModelSlot slot;
  private final ModelRegistry models;
  private final PredictionTable predictions;
  private final InstantSource wallClock;

  Sweeps(
      SweepTable table,
      SweepProperties settings,
      KafkaTemplate<String, byte[]> kafka,
      TransactionOperations transactions,
      ModelSlot slot,
      ModelRegistry models,
      PredictionTable predictions,
      InstantSource wallClock) {
    this.table = table;
    this.settings = settings;
    this.kafka = kafka;
    this.transactions = transactions;
    this.slot = slot;
    this.models = models;
    this.predictions = predictions;
    this.wallClock = wallClock;
  }

  /** Whether some users are still to be scored anew. */
  public boolean isUnderWay() {
    return table.isUnderWay();
  }

  /** Has every user scored anew, soon and in the background. */
  public void everyone() {
    begin("asked-" + wallClock.instant());
  }

  @Scheduled(cron = "${perennial.predictions.sweep}")
  void nightly() {
    begin("night-" + wallClock.instant().truncatedTo(ChronoUnit.MINUTES));
  }

  /** All instances name the sweep after the same switch, so that one of them begins it. */
  @EventListener
  void anotherModelAnswers(ModelActivated activated) {
    String when =
        models.switches(1).stream()
            .map(ModelSwitch::at)
            .map(Instant::toString)
            .findFirst()
            .orElse("");
    begin("model-%s-%s".formatted(activated.version(), when));
  }

  /** Makes good for a sweep that nobody began. */
  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    boolean outOfDate = slot.version().map(predictions::hasPredictionsOfOthersThan).orElse(false);
    if (outOfDate && !table.isUnderWay()) {
      begin("start-" + wallClock.instant());
    }
  }

  private void begin(String sweep) {
    Instant now = wallClock.instant();
    transactions.executeWithoutResult(
        transaction -> {
          ShardTask first = new ShardTask(sweep, now, 0, settings.shards());
          if (table.begin(first, slot.version().orElse(null))) {
            publish(first);
            log.info("Everyone is to be scored anew, in {} shards: {}", first.of(), sweep);
          }
        });
  }

  /** Each shard to the next partition, so that all instances have their part. */
  private void publish(ShardTask first) {
    int partitions = kafka.partitionsFor(ShardTask.TOPIC).size();
    CompletableFuture<?>[] sent =
        IntStream.range(0, first.of())
            .mapToObj(shard -> new ShardTask(first.sweep(), first.startedAt(), shard, first.of()))
            .map(
                task ->
                    kafka.send(ShardTask.TOPIC, task.shard() % partitions, null, Json.write(task)))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(sent).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }
}
