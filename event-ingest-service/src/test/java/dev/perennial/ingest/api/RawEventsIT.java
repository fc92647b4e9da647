package dev.perennial.ingest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.RejectedEvent;
import dev.perennial.servers.TestServers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

class RawEventsIT {
  private final RunningService service = RunningService.shared();
  private final String id = UUID.randomUUID().toString();
  private final Producer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", TestServers.shared().bootstrapServers()),
          new StringSerializer(),
          new ByteArraySerializer());

  @AfterEach
  void close() {
    producer.close();
  }

  @Test
  void passesOnWhatIsGoodUnderItsUser() {
    write("any key", EventsIT.view(id).getBytes(UTF_8));

    ConsumerRecord<String, byte[]> event = await(Event.TOPIC, 1).getFirst();

    assertThat(event.key()).isEqualTo("u1");
    assertThat(TopicReader.json(event).get("eventId").asString()).isEqualTo(id);
  }

  @Test
  void rejectsEveryBadRecordWithItsReasonAndGoesOn() {
    List<Arguments> bad = BadRequestIT.badEvents().toList();
    bad.forEach(event -> write(id, BadRequestIT.body(event).getBytes(UTF_8)));
    write(id, null);
    write(id, EventsIT.view(id).getBytes(UTF_8));

    assertThat(await(Event.TOPIC, 1)).hasSize(1);

    List<ConsumerRecord<String, byte[]>> rejected = awaitKey(RejectedEvent.TOPIC, bad.size() + 1);
    assertThat(rejected)
        .extracting(RawEventsIT::reason)
        .containsExactlyElementsOf(
            Stream.concat(bad.stream().map(RawEventsIT::expected), Stream.of("MALFORMED_JSON "))
                .toList());
    assertThat(rejected)
        .allSatisfy(
            record ->
                assertThat(TopicReader.header(record, RejectedEvent.SOURCE_HEADER))
                    .isEqualTo(Event.RAW_TOPIC));
    assertThat(new String(rejected.getFirst().value(), UTF_8)).isEqualTo("hello");
  }

  @Test
  void dropsARepeatOfWhatCameOverHttp() {
    service.post("/v1/events", EventsIT.view(id));
    write(null, EventsIT.view(id).getBytes(UTF_8));
    write(null, EventsIT.view(id + "-last").getBytes(UTF_8));

    assertThat(await(Event.TOPIC, 2))
        .extracting(event -> TopicReader.json(event).get("eventId").asString())
        .containsExactly(id, id + "-last");
  }

  @Test
  void cutsARecordThatIsLargerThanTheRejectedTopicTakes() {
    write("k".repeat(300_000), new byte[700_000]);
    write(null, EventsIT.view(id).getBytes(UTF_8));

    assertThat(await(Event.TOPIC, 1)).hasSize(1);
  }

  private void write(String key, byte[] value) {
    producer.send(new ProducerRecord<>(Event.RAW_TOPIC, 0, key, value));
    producer.flush();
  }

  private List<ConsumerRecord<String, byte[]>> await(String topic, int count) {
    try (TopicReader reader = new TopicReader(topic)) {
      return reader.await(count, record -> new String(record.value(), UTF_8).contains(id));
    }
  }

  private List<ConsumerRecord<String, byte[]>> awaitKey(String topic, int count) {
    try (TopicReader reader = new TopicReader(topic)) {
      return reader.await(count, record -> id.equals(record.key()));
    }
  }

  private static String reason(ConsumerRecord<String, byte[]> rejected) {
    return "%s %s"
        .formatted(
            TopicReader.header(rejected, RejectedEvent.CODE_HEADER),
            TopicReader.header(rejected, RejectedEvent.POINTER_HEADER));
  }

  /** What HTTP answers, without the status; an array is no event here. */
  private static String expected(Arguments bad) {
    String problem = ((String) bad.get()[2]).substring("400 ".length());
    return problem.startsWith("TOO_MANY_EVENTS") ? "WRONG_TYPE " : problem;
  }
}
