package dev.perennial.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.perennial.conventions.kafka.RejectedRecords;
import dev.perennial.conventions.problem.ProblemException;
import dev.perennial.ingest.check.Document;
import dev.perennial.ingest.check.Samples;
import dev.perennial.ingest.dedup.RepeatProperties;
import dev.perennial.ingest.dedup.RepeatWindow;
import dev.perennial.ingest.publish.Outcome.Accepted;
import dev.perennial.ingest.publish.Outcome.Rejected;
import dev.perennial.ingest.publish.Outcome.Repeated;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.RejectedEvent;
import dev.perennial.model.json.Json;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;

class EventIntakeTest {
  private final MockProducer<String, byte[]> kafka =
      new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer()) {
        @Override
        public void close(Duration timeout) {
          // shared, as the real factory's is
        }
      };
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AtomicLong time = new AtomicLong();
  private final EventIntake intake = intake();

  @Test
  void handsOverTheWholeBatchBeforeItWaits() {
    CompletableFuture<List<Outcome>> taking = take("a", "b", "bad");

    await().until(() -> kafka.history().size() == 3);
    assertThat(taking).isNotDone();
    completeAll();

    assertThat(taking.join())
        .extracting(Object::getClass)
        .containsExactly(Accepted.class, Accepted.class, Rejected.class);
    assertThat(kafka.history())
        .extracting(record -> record.topic() + " " + record.key())
        .containsExactly(
            Event.TOPIC + " user of a", Event.TOPIC + " user of b", RejectedEvent.TOPIC + " null");
    assertThat(count("accepted")).isEqualTo(2);
    assertThat(count("late")).isEqualTo(1);
    assertThat(meters.counter("perennial.events.rejected", "code", "MISSING_FIELD").count())
        .isOne();
  }

  @Test
  void failsAsAWholeAndRepeatsWhatWasTakenAtTheNextTry() {
    CompletableFuture<List<Outcome>> failing = take("a", "b");
    await().until(() -> kafka.history().size() == 2);
    kafka.completeNext();
    kafka.errorNext(new TimeoutException("no acknowledgement"));

    assertThatThrownBy(failing::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(ProblemException.class);
    assertThat(count("accepted")).isEqualTo(1);

    CompletableFuture<List<Outcome>> again = take("a", "b");
    await().until(() -> kafka.history().size() == 3);
    completeAll();

    assertThat(again.join())
        .extracting(Object::getClass)
        .containsExactly(Repeated.class, Accepted.class);
    assertThat(count("accepted")).isEqualTo(2);
    assertThat(count("repeated")).isEqualTo(1);
  }

  @Test
  void asksKafkaOnceASecondWhileItIsAway() {
    kafka.sendException = new TimeoutException("no metadata");
    assertThatThrownBy(take("a", "b", "bad")::join).hasCauseInstanceOf(ProblemException.class);
    kafka.sendException = null;

    assertThatThrownBy(take("c")::join).hasCauseInstanceOf(ProblemException.class);
    assertThat(kafka.history()).isEmpty();

    time.addAndGet(1_000_000_000);
    CompletableFuture<List<Outcome>> back = take("a", "b", "c");
    await().until(() -> kafka.history().size() == 3);
    completeAll();
    assertThat(back.join()).hasOnlyElementsOfType(Accepted.class);
  }

  private EventIntake intake() {
    KafkaTemplate<String, byte[]> template = new KafkaTemplate<>(() -> kafka);
    return new EventIntake(
        Samples.eventChecker(),
        new RepeatWindow(new RepeatProperties(Duration.ofHours(1), 1000), time::get),
        new Publisher(template, new RejectedRecords(template), time::get),
        new EventCounters(meters, Samples.TIMES, Samples.CLOCK));
  }

  private CompletableFuture<List<Outcome>> take(String... ids) {
    List<Arrival> arrivals = Stream.of(ids).map(EventIntakeTest::arrival).toList();
    return CompletableFuture.supplyAsync(() -> intake.take(arrivals, Source.REST));
  }

  /** An event of now; "a" is an old one, "bad" has no user. */
  private static Arrival arrival(String id) {
    String user = id.equals("bad") ? "" : "\"userId\":\"user of %s\",".formatted(id);
    String time = id.equals("a") ? "\"occurredAt\":\"2025-01-01T00:00:00Z\"," : "";
    byte[] json =
        "{%s%s\"type\":\"SIGNED_UP\",\"eventId\":\"%s\"}".formatted(user, time, id).getBytes(UTF_8);
    return new Arrival(
        new Document(json, 0, json.length, Json.mapper().readTree(json), List.of()),
        null,
        () -> new EventId("unnamed"));
  }

  private void completeAll() {
    kafka.history().forEach(record -> kafka.completeNext());
  }

  private double count(String what) {
    return meters.get("perennial.events." + what).counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }
}
