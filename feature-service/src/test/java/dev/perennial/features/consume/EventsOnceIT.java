package dev.perennial.features.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.perennial.features.Events;
import dev.perennial.features.FeatureServer;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.RejectedEvent;
import dev.perennial.model.json.Json;
import dev.perennial.model.sequence.SequenceChange;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class EventsOnceIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static FeatureServer server;

  @BeforeAll
  static void start() {
    server = FeatureServer.start("events_once");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void storesAnEventOnceThoughItsTopicIsReadAgain() {
    server.send(life("replayed", 300));
    awaitStored("replayed", 300);
    long version = version("replayed-0");

    server.jdbc().sql("delete from consumed_offset").update();
    server.restart();
    server.send(Events.of("replayed-last").bought("2011-03-01"));

    awaitStored("replayed-last", 1);
    assertThat(server.stored("replayed")).isEqualTo(301);
    assertThat(version("replayed-0")).isEqualTo(version);
    await()
        .untilAsserted(
            () -> assertThat(server.scrape()).containsPattern("events_repeated_total [1-9]"));
  }

  @Test
  void takesAnIdThatComesAgainWithAnotherTimeForTheSameEvent() {
    Event first = Events.of("twice").bought("2011-03-01");
    Event again = withTime(first, "2011-07-01");

    server.send(first);
    awaitStored("twice", 1);
    server.send(again, Events.of("twice").bought("2011-08-01"));

    awaitStored("twice", 2);
    assertThat(server.sequence("twice").events())
        .extracting(Event::occurredAt)
        .containsExactly(Events.at("2011-03-01"), Events.at("2011-08-01"));
  }

  @Test
  void keepsTheFirstOfTwoWithOneIdInOneBatch() {
    Event first = Events.of("pair").bought("2011-03-01");

    server.send(first, withTime(first, "2011-07-01"), Events.of("pair").bought("2011-09-01"));

    awaitStored("pair", 2);
    assertThat(server.sequence("pair").events()).contains(first);
  }

  @Test
  void putsALateEventInItsPlace() {
    Events ada = Events.of("late");
    Event march = ada.bought("2011-03-01");
    Event may = ada.bought("2011-05-01");
    server.send(march, may);
    awaitStored("late", 2);

    Event april = ada.did(EventType.ITEM_VIEWED, "2011-04-01");
    server.send(april);

    awaitStored("late", 3);
    assertThat(server.sequence("late").events()).containsExactly(march, april, may);
  }

  @Test
  void sendsWhatCannotBeReadToTheRejectedTopicAndGoesOn() {
    Events ada = Events.of("garbage");
    List<String> garbage =
        List.of(
            "not JSON",
            "[]",
            "",
            "{\"eventId\":\"e\"}",
            Json.mapper().writeValueAsString(ada.bought("2011-03-01")).replace("10.00", "-10.00"),
            Json.mapper().writeValueAsString(ada.bought("9999-03-01")));

    server.send(ada.bought("2011-03-01"));
    garbage.forEach(value -> server.send(Event.TOPIC, "garbage", value.getBytes(UTF_8)));
    server.send(Event.TOPIC, "garbage", null);
    server.send(ada.bought("2011-03-02"));

    awaitStored("garbage", 2);
    assertThat(rejected("garbage"))
        .extracting(each -> header(each, RejectedEvent.CODE_HEADER))
        .hasSize(garbage.size() + 1)
        .containsOnly("MALFORMED_JSON", "INVALID_VALUE");
    assertThat(rejected("garbage"))
        .extracting(each -> header(each, RejectedEvent.DETAIL_HEADER))
        .anyMatch(detail -> detail.contains("price must not be negative, but is -10.00"))
        .anyMatch(detail -> detail.contains("occurredAt must lie between"));
    assertThat(rejected("garbage"))
        .extracting(each -> header(each, RejectedEvent.SOURCE_HEADER))
        .containsOnly(Event.TOPIC);
  }

  @Test
  void countsTheSameThoughTheServiceStopsInTheMiddle() {
    server.send(life("stopped", 20_000));
    await().atMost(PATIENCE).until(() -> server.stored("stopped") > 0);

    server.restart();
    awaitStored("stopped", 20_000);

    assertThat(
            server
                .jdbc()
                .sql("select count(distinct event_id) from behavior_event")
                .query(Long.class)
                .single())
        .isEqualTo(server.jdbc().sql("select count(*) from event_key").query(Long.class).single());
  }

  @Test
  void goesOnWhenPostgresEndsAllItsConnections() {
    server.send(life("ended", 5_000));
    await().atMost(PATIENCE).until(() -> server.stored("ended") > 0);

    server.endConnections();

    awaitStored("ended", 5_000);
  }

  @Test
  void readsATopicThatWasMadeAnewFromItsStart() {
    server.send(Events.of("anew").bought("2011-03-01"));
    awaitStored("anew", 1);
    server.jdbc().sql("update consumed_offset set next_offset = next_offset + 1000000").update();

    server.restart();
    server.send(Events.of("anew").bought("2011-03-02"));

    awaitStored("anew", 2);
  }

  @Test
  void tellsAChangeThatACrashKeptFromKafka() {
    server.send(Events.of("crashed").bought("2011-03-01"));
    awaitStored("crashed", 1);
    await().until(() -> changes("crashed") == 1);

    server
        .jdbc()
        .sql(
            """
            insert into unannounced_batch (user_ids, stored_at)
            values (array['crashed'], now() - interval '1 minute')
            """)
        .update();

    await().atMost(PATIENCE).until(() -> changes("crashed") == 2);
    await()
        .untilAsserted(
            () ->
                assertThat(
                        server
                            .jdbc()
                            .sql("select count(*) from unannounced_batch")
                            .query(Long.class)
                            .single())
                    .isZero());
  }

  @Test
  void tellsTheVersionThatABatchLedTo() {
    server.send(Events.of("told").bought("2011-03-01"));
    awaitStored("told", 1);
    server.send(Events.of("told").bought("2011-03-02"));
    awaitStored("told", 2);

    await()
        .untilAsserted(
            () ->
                assertThat(server.onTopic(SequenceChange.TOPIC))
                    .filteredOn(each -> "told".equals(each.key()))
                    .extracting(each -> Json.read(each.value(), SequenceChange.class).version())
                    .containsExactly(1L, 2L));
  }

  private static Event[] life(String prefix, int events) {
    return IntStream.range(0, events)
        .mapToObj(
            number ->
                Events.of(prefix + "-" + number % 50)
                    .bought(Events.at("2011-01-01").plusSeconds(number * 997L).toString()))
        .toArray(Event[]::new);
  }

  private static Event withTime(Event event, String time) {
    return new Event(
        event.eventId(),
        event.userId(),
        event.type(),
        Events.at(time),
        event.itemId(),
        event.quantity(),
        event.price(),
        event.orderId(),
        event.sessionId(),
        event.recommendationId(),
        event.context());
  }

  /** Waits for the events; the test asks by the service's pool, whose connections it may end. */
  private static void awaitStored(String prefix, long events) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(DataAccessException.class)
        .untilAsserted(() -> assertThat(server.stored(prefix)).isEqualTo(events));
  }

  private static long version(String userId) {
    return server.sequence(userId).version();
  }

  private static long changes(String userId) {
    return server.onTopic(SequenceChange.TOPIC).stream()
        .filter(each -> userId.equals(each.key()))
        .count();
  }

  private static List<ConsumerRecord<String, byte[]>> rejected(String key) {
    return server.onTopic(RejectedEvent.TOPIC).stream()
        .filter(each -> key.equals(each.key()))
        .toList();
  }

  private static String header(ConsumerRecord<String, byte[]> source, String name) {
    return new String(source.headers().lastHeader(name).value(), UTF_8);
  }
}
