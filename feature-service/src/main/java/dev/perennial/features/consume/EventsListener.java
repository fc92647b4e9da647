package dev.perennial.features.consume;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.conventions.kafka.OnceInOrder;
import dev.perennial.features.store.AcceptedEvent;
import dev.perennial.features.store.EventStore;
import dev.perennial.features.store.EventStore.Added;
import dev.perennial.features.store.UnannouncedBatches;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Consumes accepted events: reads, stores once, commits, and tells whose sequences changed. */
final class EventsListener {
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private final RecordReader reader;
  private final OnceInOrder onceInOrder;
  private final EventStore events;
  private final UnannouncedBatches unannounced;
  private final ChangeAnnouncer announcer;
  private final ConsumptionMetrics metrics;

  EventsListener(
      RecordReader reader,
      OnceInOrder onceInOrder,
      EventStore events,
      UnannouncedBatches unannounced,
      ChangeAnnouncer announcer,
      ConsumptionMetrics metrics) {
    this.reader = reader;
    this.onceInOrder = onceInOrder;
    this.events = events;
    this.unannounced = unannounced;
    this.announcer = announcer;
    this.metrics = metrics;
  }

  @KafkaListener(
      id = "feature-events",
      idIsGroup = false,
      topics = Event.TOPIC,
      concurrency = "${perennial.consume.events-concurrency:1}")
  void on(List<ConsumerRecord<String, byte[]>> records) {
    Batch batch = onceInOrder.consume(records, this::store);
    batch.number.ifPresent(number -> announcer.announce(number, batch.added.changes()));
    metrics.committed(
        batch.events.stream().map(AcceptedEvent::acceptedAt).toList(), batch.added.events());
  }

  private Batch store(List<ConsumerRecord<String, byte[]>> records) {
    List<AcceptedEvent> accepted = new ArrayList<>(records.size());
    for (ConsumerRecord<String, byte[]> each : records) {
      reader
          .read(each, Event.class, EventsListener::refuseTimesOutOfReach)
          .map(event -> new AcceptedEvent(event, Instant.ofEpochMilli(each.timestamp())))
          .ifPresent(accepted::add);
    }
    Added added = events.add(accepted);
    return new Batch(unannounced.keep(added.changes()), accepted, added);
  }

  /** A month is a partition, so a wild clock must not make thousands of them. */
  private static void refuseTimesOutOfReach(Event event) {
    Instant at = event.occurredAt();
    check(
        !at.isBefore(EARLIEST) && at.isBefore(LATEST),
        "occurredAt must lie between %s and %s, but is %s",
        EARLIEST,
        LATEST,
        at);
  }

  /** A batch and what it did; without a number where it changed nothing. */
  private record Batch(OptionalLong number, List<AcceptedEvent> events, Added added) {}
}
