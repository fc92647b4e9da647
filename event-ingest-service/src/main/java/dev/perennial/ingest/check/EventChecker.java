package dev.perennial.ingest.check;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElseGet;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.model.user.UserId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes an event of a document, or says all that is wrong with it. */
public final class EventChecker {
  private final FieldCheck<EventId> eventIds =
      TextCheck.line("eventId", EventId.MAX_LENGTH).as(EventId::new);
  private final FieldCheck<UserId> userIds =
      TextCheck.line("userId", UserId.MAX_LENGTH).as(UserId::new);
  private final FieldCheck<EventType> types = new EventTypeCheck("type");
  private final FieldCheck<Instant> times;
  private final FieldCheck<ItemId> itemIds =
      TextCheck.line("itemId", ItemId.MAX_LENGTH).as(ItemId::new);
  private final FieldCheck<Integer> quantities = new QuantityCheck("quantity");
  private final FieldCheck<BigDecimal> prices = new AmountCheck("price");
  private final FieldCheck<OrderId> orderIds =
      TextCheck.line("orderId", OrderId.MAX_LENGTH).as(OrderId::new);
  private final FieldCheck<String> sessionIds = TextCheck.line("sessionId", Event.MAX_SESSION_ID);
  private final FieldCheck<RecommendationId> recommendationIds =
      TextCheck.line("recommendationId", RecommendationId.MAX_LENGTH).as(RecommendationId::new);
  private final EntriesCheck contexts = new EntriesCheck("context");
  private final NeededFieldsCheck neededFields = new NeededFieldsCheck();
  private final Clock clock;

  EventChecker(TimeProperties limits, Clock clock) {
    this.times = new PlausibleTimeCheck(new TimeCheck("occurredAt"), limits, clock);
    this.clock = clock;
  }

  /**
   * Checks one event; one without a time happened now.
   *
   * @param unnamed the id of an event that comes without one
   */
  public Verdict<Event> check(Document document, Supplier<EventId> unnamed) {
    return Fields.of(document).readAll(fields -> read(fields, unnamed));
  }

  /** The id of an event, however wrong the rest of it is; empty where there is no good one. */
  public Optional<EventId> eventId(Document document) {
    return Optional.ofNullable(eventIds.read(Fields.of(document)));
  }

  private Supplier<Event> read(Fields fields, Supplier<EventId> unnamed) {
    EventId eventId = eventIds.read(fields);
    UserId userId = userIds.readRequired(fields);
    EventType type = types.readRequired(fields);
    Instant occurredAt = times.read(fields);
    ItemId itemId = itemIds.read(fields);
    Integer quantity = quantities.read(fields);
    BigDecimal price = prices.read(fields);
    OrderId orderId = orderIds.read(fields);
    String sessionId = sessionIds.read(fields);
    RecommendationId recommendationId = recommendationIds.read(fields);
    Map<String, String> context = contexts.read(fields);
    neededFields.read(type, fields);
    return () ->
        new Event(
            requireNonNullElseGet(eventId, unnamed),
            requireNonNull(userId),
            requireNonNull(type),
            requireNonNullElseGet(occurredAt, this::now),
            itemId,
            quantity,
            price,
            orderId,
            sessionId,
            recommendationId,
            context);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
