package dev.perennial.predictor.sweep;

import dev.perennial.model.json.Json;
import dev.perennial.predictor.model.ModelRegistry;
import dev.perennial.predictor.model.ModelSlot;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.annotation.KafkaListener;
import tools.jackson.core.JacksonException;

/**
 * Does the tasks of the partitions that the group has assigned to this instance, one at a time. A
 * task's offset is committed when its scores are stored and the shard is noted as done; of an
 * instance that dies before, another one gets the task again. One that was done before that is not
 * done twice.
 */
final class ShardListener {
  private static final Logger log = LoggerFactory.getLogger(ShardListener.class);
  private static final String LONGEST_SHARD = "max.poll.interval.ms=3600000";

  private final ShardScorer scorer;
  private final SweepTable table;
  private final UserTally.Maker tallies;
  private final ModelRegistry models;
  private final ModelSlot slot;
  private final ApplicationEventPublisher events;
  private final Counter users;

  ShardListener(
      ShardScorer scorer,
      SweepTable table,
      UserTally.Maker tallies,
      ModelRegistry models,
      ModelSlot slot,
      ApplicationEventPublisher events,
      MeterRegistry meters) {
    this.scorer = scorer;
    this.table = table;
    this.tallies = tallies;
    this.models = models;
    this.slot = slot;
    this.events = events;
    this.users =
        Counter.builder("perennial.sweep.users")
            .description("Users whom this instance scored anew in the background")
            .register(meters);
  }

  @KafkaListener(
      id = "lifecycle-predictor-service-shards",
      topics = ShardTask.TOPIC,
      properties = {"max.poll.records=1", LONGEST_SHARD})
  void onTasks(List<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        take(Json.read(record.value(), ShardTask.class));
      } catch (JacksonException unreadable) {
        log.warn("Task at {}-{} cannot be read", record.partition(), record.offset());
      }
    }
  }

  /** Another instance may have promoted a model that this one does not use yet. */
  private void take(ShardTask task) throws InterruptedException {
    models.followTable();
    table.begin(task, slot.version().orElse(null));
    if (table.isWanted(task)) {
      score(task);
    }
    table.finishIfComplete(task).ifPresent(scored -> sayFinished(task, scored));
  }

  private void score(ShardTask task) throws InterruptedException {
    UserTally tally = tallies.begin();
    long scored = scorer.score(task, tally);
    table.finish(task, scored, tally.json());
    users.increment((double) scored);
  }

  private void sayFinished(ShardTask task, long scored) {
    log.info("Scored {} users anew: {}", scored, task.sweep());
    events.publishEvent(new SweepFinished(task.sweep()));
  }
}
