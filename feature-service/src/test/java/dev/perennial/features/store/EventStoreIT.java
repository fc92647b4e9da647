package dev.perennial.features.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.perennial.features.Events;
import dev.perennial.features.FeatureServer;
import dev.perennial.model.event.Event;
import dev.perennial.model.sequence.SequenceChange;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class EventStoreIT {
  private static final Instant ACCEPTED = Events.at("2026-01-01");
  private static FeatureServer server;

  @BeforeAll
  static void start() {
    server = FeatureServer.start("event_store", "--spring.kafka.listener.auto-startup=false");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void makesAPartitionForAnyMonth() {
    Events old = Events.of("months");

    add(
        old.bought("1990-01-01"),
        old.bought("2011-12-31T23:59:59.999999Z"),
        old.bought("2099-12-31"));

    assertThat(partitionsOf("months"))
        .containsExactly(
            "behavior_event_1990_01", "behavior_event_2011_12", "behavior_event_2099_12");
  }

  @Test
  void makesAPartitionWhileATrainingRunReads() throws Exception {
    add(Events.of("reader").bought("2011-01-01"));
    try (Connection reader = DriverManager.getConnection(server.jdbcUrl())) {
      reader.setAutoCommit(false);
      reader.createStatement().executeQuery("select * from feature.behavior_event limit 1").next();

      CompletableFuture<EventStore.Added> added =
          CompletableFuture.supplyAsync(() -> add(Events.of("reader").bought("1995-06-01")));

      assertThat(added.get(10, SECONDS).events()).isEqualTo(1);
    }
  }

  @Test
  void letsTwoConsumersMeetTheSameIdsAndMonths() {
    List<Event> events =
        Stream.iterate(0, number -> number + 1)
            .limit(500)
            .map(
                number ->
                    Events.of("meet-" + number % 7)
                        .bought("2003-%02d-01".formatted(1 + number % 12)))
            .toList();

    CompletableFuture<EventStore.Added> one = CompletableFuture.supplyAsync(() -> add(events));
    CompletableFuture<EventStore.Added> other =
        CompletableFuture.supplyAsync(() -> add(events.reversed()));

    assertThat(one.join().events() + other.join().events()).isEqualTo(500);
    assertThat(server.stored("meet-")).isEqualTo(500);
  }

  @Test
  void bumpsAVersionOnceABatchAndOnlyForUsersWithNewEvents() {
    Event known = Events.of("version-a").bought("2011-01-01");
    add(known);

    EventStore.Added stored =
        add(
            known,
            Events.of("version-b").bought("2011-01-01"),
            Events.of("version-b").bought("2011-01-02"));

    assertThat(stored.events()).isEqualTo(2);
    assertThat(stored.changes())
        .extracting(change -> change.userId().value(), SequenceChange::version)
        .containsExactly(tuple("version-b", 1L));
    assertThat(stored.changes().getFirst().acceptedAt()).isEqualTo(ACCEPTED);
  }

  @Test
  void keepsEveryCharacterThatAnEventMayHave() {
    Event plain = Events.of("odd\\user \"ü☎").bought("2011-01-01", "a\\b\\N", 1, "0.000001");
    Event odd =
        new Event(
            plain.eventId(),
            plain.userId(),
            plain.type(),
            plain.occurredAt(),
            plain.itemId(),
            plain.quantity(),
            plain.price(),
            plain.orderId(),
            "\\.",
            null,
            Map.of("query", "tab\t line\n return\r \\ \"quoted\" ☎ 😀"));

    add(odd);

    assertThat(server.bean(SequenceStore.class).read(List.of(odd.userId()), ACCEPTED))
        .singleElement()
        .extracting(StoredSequence::events)
        .isEqualTo(List.of(odd));
  }

  @Test
  void countsCohortsByTheMonthOfTheFirstPurchase() {
    server.jdbc().sql("delete from behavior_event").update();
    add(
        Events.of("cohort-a").bought("2011-01-05"),
        Events.of("cohort-a").bought("2011-01-25"),
        Events.of("cohort-a").bought("2011-03-01"),
        Events.of("cohort-b").bought("2011-01-31T23:59:59Z"),
        Events.of("cohort-c").bought("2011-12-01"),
        Events.of("cohort-c").bought("2012-01-01"));

    assertThat(
            server
                .jdbc()
                .sql(
                    """
                    select cohort || ' ' || month_number || ' ' || users || ' ' || share
                    from cohort_retention order by cohort, month_number
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "2011-01-01 0 2 1", "2011-01-01 2 1 0.5", "2011-12-01 0 1 1", "2011-12-01 1 1 1");
    assertThat(
            server
                .jdbc()
                .sql("select sum(first_orders) || ' ' || sum(repeat_orders) from new_and_returning")
                .query(String.class)
                .single())
        .isEqualTo("3 3");
    assertThat(
            server
                .jdbc()
                .sql(
                    "select active_users || ' ' || revenue from daily_activity where day = '2011-01-05'")
                .query(String.class)
                .single())
        .isEqualTo("1 10.00");
  }

  private static EventStore.Added add(Event... events) {
    return add(List.of(events));
  }

  private static EventStore.Added add(List<Event> events) {
    List<AcceptedEvent> accepted =
        events.stream().map(event -> new AcceptedEvent(event, ACCEPTED)).toList();
    return new TransactionTemplate(server.bean(PlatformTransactionManager.class))
        .execute(transaction -> server.bean(EventStore.class).add(accepted));
  }

  private static List<String> partitionsOf(String userId) {
    return server
        .jdbc()
        .sql("select tableoid::regclass::text from behavior_event where user_id = ? order by 1")
        .param(userId)
        .query(String.class)
        .list();
  }
}
