package dev.perennial.ingest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.ingest.api.RunningService.Answer;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.RejectedEvent;
import dev.perennial.model.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class EventsIT {
  private final RunningService service = RunningService.shared();
  private final String id = UUID.randomUUID().toString();

  @Test
  void answersOnceTheEventLiesOnTheTopicUnderItsUser() {
    Answer answer = service.post("/v1/events", view(id));

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.text())
        .isEqualTo(
            "{\"accepted\":1,\"repeated\":0,\"rejected\":0,\"results\":[{\"eventId\":\"%s\",\"status\":\"ACCEPTED\"}]}"
                .formatted(id));
    assertThat(accepted(id))
        .singleElement()
        .satisfies(
            received -> {
              assertThat(received.key()).isEqualTo("u1");
              assertThat(Json.read(received.value(), Event.class).itemId()).hasToString("i1");
              assertThat(received.timestamp()).isGreaterThan(System.currentTimeMillis() - 60_000);
            });
  }

  @Test
  void acceptsTheGoodEventsOfABatchAndSaysWhatIsWrongWithTheOthers() {
    String batch =
        "[%s,{\"eventId\":\"%s-bad\",\"type\":\"ITEM_VIEWED\",\"price\":-1},%s]"
            .formatted(view(id + "-1"), id, view(id + "-2"));

    Answer answer = service.post("/v1/events", batch);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().get("accepted").intValue()).isEqualTo(2);
    assertThat(answer.json().get("rejected").intValue()).isEqualTo(1);
    assertThat(answer.json().at("/results/1"))
        .isEqualTo(
            Json.mapper()
                .readTree(
                    """
                    {"eventId":"%s-bad","status":"REJECTED","errors":[
                     {"pointer":"/1/userId","code":"MISSING_FIELD","detail":"userId is missing"},
                     {"pointer":"/1/price","code":"INVALID_VALUE",
                      "detail":"price must not be negative, but is -1"},
                     {"pointer":"/1/itemId","code":"MISSING_FIELD",
                      "detail":"itemId is missing: ITEM_VIEWED is about an item"}]}
                    """
                        .formatted(id)));
    assertThat(accepted(id)).hasSize(2);
  }

  @Test
  void keepsWhatItRejectsAsReceivedWithTheReasonInTheHeaders() {
    String bad = "{\"eventId\":\"%s\", \"userId\":\"u1\",  \"type\":\"BOUGHT\"}".formatted(id);

    service.post("/v1/events", "[%s, %s]".formatted(view(id + "-good"), bad));

    assertThat(rejected(id))
        .singleElement()
        .satisfies(
            received -> {
              assertThat(new String(received.value(), UTF_8)).isEqualTo(bad);
              assertThat(TopicReader.header(received, RejectedEvent.CODE_HEADER))
                  .isEqualTo("UNKNOWN_EVENT_TYPE");
              assertThat(TopicReader.header(received, RejectedEvent.POINTER_HEADER))
                  .isEqualTo("/type");
              assertThat(TopicReader.header(received, RejectedEvent.DETAIL_HEADER))
                  .startsWith("'BOUGHT' is no event type");
              assertThat(TopicReader.header(received, RejectedEvent.SOURCE_HEADER))
                  .isEqualTo("rest");
            });
  }

  @Test
  void answersAnArrayEventByEventEvenWhereAllAreWrong() {
    Answer answer = service.post("/v1/events", "[{},7]");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().get("rejected").intValue()).isEqualTo(2);
    assertThat(answer.json().at("/results/1/errors/0/pointer").asString()).isEqualTo("/1");
  }

  @Test
  void takesAnEmptyArrayForNothingToDo() {
    assertThat(service.post("/v1/events", "[]").text())
        .isEqualTo("{\"accepted\":0,\"repeated\":0,\"rejected\":0,\"results\":[]}");
  }

  @Test
  void takes500EventsAtOnce() {
    Answer answer =
        service.post("/v1/events", batch(IntStream.range(0, 500).mapToObj(i -> view(id + i))));

    assertThat(answer.json().get("accepted").intValue()).isEqualTo(500);
    assertThat(accepted(id)).hasSize(500);
  }

  @Test
  void givesAnEventAnIdWhereItHasNone() {
    Answer answer = service.post("/v1/events", "{\"userId\":\"u1\",\"type\":\"SESSION_STARTED\"}");

    String given = answer.json().at("/results/0/eventId").asString();
    assertThat(UUID.fromString(given)).isNotNull();
    assertThat(accepted(given)).hasSize(1);
  }

  @Test
  void unpacksGzip() {
    Answer answer =
        service.post("/v1/events", gzip(view(id).getBytes(UTF_8)), "Content-Encoding", "gzip");

    assertThat(answer.json().get("accepted").intValue()).isEqualTo(1);
  }

  @Test
  void dropsARepeatAndCountsIt() {
    double before = service.counter("perennial_events_repeated_total");
    service.post("/v1/events", view(id));

    Answer again = service.post("/v1/events", "[%s,%s]".formatted(view(id), view(id + "-new")));

    assertThat(again.json().at("/results/0/status").asString()).isEqualTo("REPEATED");
    assertThat(again.json().at("/results/1/status").asString()).isEqualTo("ACCEPTED");
    assertThat(accepted(id)).hasSize(2);
    assertThat(service.counter("perennial_events_repeated_total")).isEqualTo(before + 1);
  }

  @Test
  void publishesOnceWhatManyClientsSendAtOnce() {
    List<CompletableFuture<Answer>> answers =
        IntStream.range(0, 20)
            .mapToObj(client -> service.postLater("/v1/events", view(id)))
            .toList();

    assertThat(answers)
        .extracting(answer -> answer.join().json().at("/results/0/status").asString())
        .containsOnly("ACCEPTED", "REPEATED")
        .containsOnlyOnce("ACCEPTED");
    assertThat(accepted(id)).hasSize(1);
  }

  static String view(String eventId) {
    return """
        {"eventId":"%s","userId":"u1","type":"ITEM_VIEWED","itemId":"i1",
         "occurredAt":"2026-03-01T10:15:30Z"}
        """
        .formatted(eventId)
        .strip();
  }

  static String batch(Stream<String> events) {
    return events.collect(joining(",", "[", "]"));
  }

  static byte[] gzip(byte[] body) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static List<ConsumerRecord<String, byte[]>> accepted(String id) {
    return lying(Event.TOPIC, id);
  }

  private static List<ConsumerRecord<String, byte[]>> rejected(String id) {
    return lying(RejectedEvent.TOPIC, id);
  }

  private static List<ConsumerRecord<String, byte[]>> lying(String topic, String id) {
    try (TopicReader reader = new TopicReader(topic)) {
      return reader.all(received -> new String(received.value(), UTF_8).contains(id));
    }
  }
}
