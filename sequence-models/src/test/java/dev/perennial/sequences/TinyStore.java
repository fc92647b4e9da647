package dev.perennial.sequences;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.model.user.UserId;
import dev.perennial.sequences.history.SequenceSource;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A store with an obvious pattern: every second user orders about every five days for ever, always
 * the same item; the others stop after three orders, at a time of their own.
 */
public final class TinyStore implements SequenceSource {
  public static final Instant OPENING = Instant.parse("2026-01-01T00:00:00Z");
  private static final int DAYS = 300;

  private final List<List<Event>> users;

  public TinyStore(int users) {
    this.users = IntStream.range(0, users).mapToObj(TinyStore::events).toList();
  }

  private TinyStore(List<List<Event>> users) {
    this.users = users;
  }

  /** The same store with what happened after an instant told differently. */
  public TinyStore changedAfter(Instant instant, Function<Event, Event> change) {
    return new TinyStore(
        users.stream()
            .map(
                events ->
                    events.stream()
                        .map(e -> e.occurredAt().isAfter(instant) ? change.apply(e) : e)
                        .toList())
            .toList());
  }

  private static List<Event> events(int user) {
    Random random = new Random(user);
    int first = random.nextInt(150);
    int orders = user % 2 == 0 ? DAYS : 3;
    List<Event> events = new ArrayList<>();
    double day = first;
    for (int order = 0; order < orders && day < DAYS; order++) {
      Instant at = OPENING.plus(Duration.ofMinutes((long) (day * 24 * 60)));
      events.add(purchase("user-" + user, order, at, "item-" + user % 7));
      day += 4 + 2 * random.nextDouble();
    }
    return List.copyOf(events);
  }

  /** One piece for 9.99. */
  public static Event purchase(String user, int order, Instant at, String item) {
    return new Event(
        new EventId("%s-%04d".formatted(user, order)),
        new UserId(user),
        EventType.ITEM_PURCHASED,
        at,
        new ItemId(item),
        1,
        new BigDecimal("9.99"),
        new OrderId("%s-%04d".formatted(user, order)),
        null,
        null,
        Map.of());
  }

  /**
   * Sends all there is, also what lies after the last instant: readers must not rely on sources.
   */
  @Override
  public Stream<UserSequence> read(List<Instant> asOf) {
    return users.stream().map(events -> sequence(events, asOf));
  }

  /** A user's events with a snapshot at each instant from the first event on. */
  public static UserSequence sequence(List<Event> events, List<Instant> asOf) {
    List<Snapshot> snapshots =
        asOf.stream()
            .filter(now -> !events.getFirst().occurredAt().isAfter(now))
            .map(now -> snapshot(events, now))
            .toList();
    return new UserSequence(events.getFirst().userId(), events.size(), events, snapshots);
  }

  private static Snapshot snapshot(List<Event> events, Instant now) {
    List<Event> known = events.stream().filter(e -> !e.occurredAt().isAfter(now)).toList();
    double silence = days(known.getLast().occurredAt(), now);
    return new Snapshot(
        now,
        silence > 20 ? LifecycleStage.CHURN : LifecycleStage.RETENTION,
        Map.of(
            "recencyDays",
            silence,
            "orders",
            (double) known.size(),
            "meanOrderValue",
            9.99,
            "tenureDays",
            days(known.getFirst().occurredAt(), now)));
  }

  private static double days(Instant from, Instant to) {
    return Duration.between(from, to).toMinutes() / 60.0 / 24;
  }
}
