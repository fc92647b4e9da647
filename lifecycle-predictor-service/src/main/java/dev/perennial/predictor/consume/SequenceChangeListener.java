package dev.perennial.predictor.consume;

import dev.perennial.conventions.kafka.RejectedRecords;
import dev.perennial.conventions.problem.JsonProblems;
import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.conventions.problem.ProblemError;
import dev.perennial.model.json.Json;
import dev.perennial.model.sequence.SequenceChange;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import tools.jackson.core.JacksonException;

/**
 * Queues the users whose sequence changed and returns once each of them is scored, so that offsets
 * are committed only after predictions are stored and published. The more has piled up, the more
 * changes come at once, and the more of them fall together.
 */
final class SequenceChangeListener {
  private final WaitingUsers waiting;
  private final RejectedRecords rejected;

  SequenceChangeListener(WaitingUsers waiting, RejectedRecords rejected) {
    this.waiting = waiting;
    this.rejected = rejected;
  }

  @KafkaListener(
      id = "lifecycle-predictor-service",
      topics = SequenceChange.TOPIC,
      properties = {"max.poll.records=2000", "fetch.max.wait.ms=50"})
  void onChanges(List<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
    List<CompletableFuture<?>> done = new ArrayList<>(records.size());
    for (ConsumerRecord<String, byte[]> record : records) {
      done.add(queue(record));
    }
    CompletableFuture.allOf(done.toArray(CompletableFuture[]::new)).join();
  }

  private CompletableFuture<?> queue(ConsumerRecord<String, byte[]> record)
      throws InterruptedException {
    SequenceChange change;
    try {
      change = Json.read(record.value(), SequenceChange.class);
    } catch (JacksonException unreadable) {
      return rejected.send(record.key(), record.value(), record.topic(), problem(unreadable));
    }
    return waiting.put(change.userId(), change.acceptedAt());
  }

  private static ProblemError problem(JacksonException unreadable) {
    return new ProblemError(
        JsonProblems.pointer(unreadable),
        ProblemCode.MALFORMED_JSON,
        JsonProblems.detail(unreadable));
  }
}
