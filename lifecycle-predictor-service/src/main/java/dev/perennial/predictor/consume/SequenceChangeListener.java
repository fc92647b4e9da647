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
import tools.jackson.databind.DatabindException;

/**
 * Queues the users whose sequence changed and returns once each of them is scored, so that offsets
 * are committed only after predictions are stored and published. The more has piled up, the more
 * changes come at once, and the more of them fall together.
 */
final class SequenceChangeListener {
  private static final ProblemError INCOMPLETE =
      new ProblemError("", ProblemCode.MISSING_FIELD, "userId or acceptedAt is missing");

  private final WaitingUsers waiting;
  private final RejectedRecords rejected;

  SequenceChangeListener(WaitingUsers waiting, RejectedRecords rejected) {
    this.waiting = waiting;
    this.rejected = rejected;
  }

  @KafkaListener(
      id = "lifecycle-predictor-service",
      topics = SequenceChange.TOPIC,
      properties = {"max.poll.records=5000", "fetch.max.wait.ms=50"})
  void onChanges(List<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
    List<CompletableFuture<?>> done = new ArrayList<>(records.size());
    for (ConsumerRecord<String, byte[]> record : records) {
      done.add(queue(record));
    }
    CompletableFuture.allOf(done.toArray(CompletableFuture[]::new)).join();
  }

  private CompletableFuture<?> queue(ConsumerRecord<String, byte[]> record)
      throws InterruptedException {
    try {
      SequenceChange change = Json.read(bytes(record), SequenceChange.class);
      return isComplete(change)
          ? waiting.put(change.userId(), change.acceptedAt())
          : reject(record, INCOMPLETE);
    } catch (JacksonException unreadable) {
      return reject(record, problem(unreadable));
    }
  }

  private CompletableFuture<?> reject(ConsumerRecord<String, byte[]> record, ProblemError problem) {
    return rejected.send(record.key(), bytes(record), record.topic(), problem);
  }

  @SuppressWarnings("ConstantValue") // JSON may leave out what the types promise
  private static boolean isComplete(SequenceChange change) {
    return change.userId() != null && change.acceptedAt() != null;
  }

  private static byte[] bytes(ConsumerRecord<String, byte[]> record) {
    return record.value() == null ? new byte[0] : record.value();
  }

  private static ProblemError problem(JacksonException unreadable) {
    return new ProblemError(
        JsonProblems.pointer(unreadable),
        unreadable instanceof DatabindException
            ? ProblemCode.INVALID_VALUE
            : ProblemCode.MALFORMED_JSON,
        JsonProblems.detail(unreadable));
  }
}
