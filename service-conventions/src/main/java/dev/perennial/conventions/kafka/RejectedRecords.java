package dev.perennial.conventions.kafka;

import dev.perennial.conventions.problem.ProblemError;
import dev.perennial.model.event.RejectedEvent;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends what cannot be used to the rejected topic, as received, with the reason in its headers. */
public final class RejectedRecords {
  private final KafkaTemplate<String, byte[]> kafka;

  public RejectedRecords(KafkaTemplate<String, byte[]> kafka) {
    this.kafka = kafka;
  }

  /**
   * Sends one record.
   *
   * @param source the way the bytes came in: a topic's name, or {@code rest}
   * @return completes once Kafka has acknowledged the record
   */
  public CompletableFuture<?> send(
      @Nullable String key, byte[] received, String source, ProblemError error) {
    ProducerRecord<String, byte[]> rejected =
        new ProducerRecord<>(RejectedEvent.TOPIC, key, received);
    header(rejected, RejectedEvent.CODE_HEADER, error.code().name());
    header(rejected, RejectedEvent.POINTER_HEADER, error.pointer());
    header(rejected, RejectedEvent.DETAIL_HEADER, error.detail());
    header(rejected, RejectedEvent.SOURCE_HEADER, source);
    return kafka.send(rejected);
  }

  private static void header(ProducerRecord<String, byte[]> rejected, String name, String value) {
    rejected.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
