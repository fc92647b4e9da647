package dev.perennial.ingest.api;

import dev.perennial.conventions.problem.ProblemException;
import dev.perennial.ingest.check.Document;
import dev.perennial.ingest.publish.Arrival;
import dev.perennial.ingest.publish.EventIntake;
import dev.perennial.ingest.publish.Source;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import tools.jackson.databind.node.MissingNode;

/**
 * Takes events from the topic that producers outside write, one JSON object a record. A batch's
 * offsets are committed once Kafka has acknowledged all that came of it; until then it is tried
 * again.
 */
final class RawEventsListener {
  private static final byte[] NOTHING = {};

  private final DocumentReader reader;
  private final EventIntake intake;

  RawEventsListener(DocumentReader reader, EventIntake intake) {
    this.reader = reader;
    this.intake = intake;
  }

  @KafkaListener(
      id = "raw-events",
      idIsGroup = false,
      topics = Event.RAW_TOPIC,
      clientIdPrefix = "event-ingest-service-raw-events")
  void receive(List<ConsumerRecord<String, byte[]>> records) {
    intake.take(records.stream().map(this::arrival).toList(), Source.RAW_TOPIC);
  }

  private Arrival arrival(ConsumerRecord<String, byte[]> received) {
    return new Arrival(document(received), received.key(), () -> idOf(received));
  }

  private Document document(ConsumerRecord<String, byte[]> received) {
    byte[] value = received.value() == null ? NOTHING : received.value();
    try {
      return reader.readOne(value);
    } catch (ProblemException unreadable) {
      return new Document(value, 0, value.length, MissingNode.getInstance(), unreadable.errors());
    }
  }

  /** The same for a record that is read twice, and no other, also where a topic is made anew. */
  private static EventId idOf(ConsumerRecord<String, byte[]> received) {
    String place =
        "%s-%d-%d-%d"
            .formatted(
                received.topic(), received.partition(), received.offset(), received.timestamp());
    return new EventId(UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString());
  }
}
