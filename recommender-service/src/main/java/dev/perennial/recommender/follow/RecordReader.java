package dev.perennial.recommender.follow;

import dev.perennial.conventions.kafka.RejectedRecords;
import dev.perennial.conventions.problem.JsonProblems;
import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.conventions.problem.ProblemError;
import dev.perennial.model.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/** Reads the records of one topic; what cannot be read goes to the rejected topic. */
final class RecordReader<T> {
  private final Class<T> type;
  private final RejectedRecords rejected;

  RecordReader(Class<T> type, RejectedRecords rejected) {
    this.type = type;
    this.rejected = rejected;
  }

  /** The values that can be read, once Kafka has the others; a deleted key has no value. */
  List<T> read(List<ConsumerRecord<String, byte[]>> batch) {
    List<T> values = new ArrayList<>(batch.size());
    List<CompletableFuture<?>> rejections = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> received : batch) {
      if (received.value() == null) {
        continue;
      }
      try {
        values.add(Json.read(received.value(), type));
      } catch (JacksonException e) {
        rejections.add(reject(received, e));
      }
    }
    rejections.forEach(CompletableFuture::join);
    return values;
  }

  private CompletableFuture<?> reject(
      ConsumerRecord<String, byte[]> received, JacksonException refused) {
    ProblemCode code =
        refused instanceof StreamReadException
            ? ProblemCode.MALFORMED_JSON
            : ProblemCode.INVALID_VALUE;
    return rejected.send(
        key(received),
        received.value(),
        received.topic(),
        new ProblemError(JsonProblems.pointer(refused), code, JsonProblems.detail(refused)));
  }

  private static @Nullable String key(ConsumerRecord<String, byte[]> received) {
    return received.key();
  }
}
