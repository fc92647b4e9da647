package dev.perennial.features.consume;

import dev.perennial.conventions.kafka.RejectedRecords;
import dev.perennial.conventions.problem.JsonProblems;
import dev.perennial.conventions.problem.ProblemCode;
import dev.perennial.conventions.problem.ProblemError;
import dev.perennial.model.json.Json;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Reads a record's value; what cannot be read goes to the rejected topic, and the rest goes on. */
final class RecordReader {
  private static final byte[] NOTHING = {};

  private final RejectedRecords rejectedRecords;
  private final ConsumptionMetrics metrics;

  RecordReader(RejectedRecords rejectedRecords, ConsumptionMetrics metrics) {
    this.rejectedRecords = rejectedRecords;
    this.metrics = metrics;
  }

  /** The record's value, if it can be read; see the other method. */
  <T> Optional<T> read(ConsumerRecord<String, byte[]> source, Class<T> type) {
    return read(source, type, value -> {});
  }

  /**
   * The record's value.
   *
   * @param check refuses what can be read and yet not be used, with an {@link
   *     IllegalArgumentException}
   * @return empty once Kafka has acknowledged the record on the rejected topic
   */
  <T> Optional<T> read(ConsumerRecord<String, byte[]> source, Class<T> type, Consumer<T> check) {
    try {
      T value = Json.read(bytes(source.value()), type);
      check.accept(value);
      return Optional.of(value);
    } catch (JacksonException refused) {
      ProblemCode code =
          refused instanceof DatabindException
              ? ProblemCode.INVALID_VALUE
              : ProblemCode.MALFORMED_JSON;
      reject(
          source,
          new ProblemError(JsonProblems.pointer(refused), code, JsonProblems.detail(refused)));
    } catch (IllegalArgumentException refused) {
      reject(
          source,
          new ProblemError("", ProblemCode.INVALID_VALUE, String.valueOf(refused.getMessage())));
    }
    return Optional.empty();
  }

  private void reject(ConsumerRecord<String, byte[]> source, ProblemError error) {
    rejectedRecords.send(source.key(), bytes(source.value()), source.topic(), error).join();
    metrics.rejected(error.code());
  }

  private static byte[] bytes(byte @Nullable [] value) {
    return value == null ? NOTHING : value;
  }
}
