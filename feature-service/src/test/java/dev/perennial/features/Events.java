package dev.perennial.features;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.model.user.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Makes events with speaking defaults. */
public final class Events {
  private static final AtomicLong NUMBER = new AtomicLong();

  private final UserId userId;

  private Events(UserId userId) {
    this.userId = userId;
  }

  public static Events of(String userId) {
    return new Events(new UserId(userId));
  }

  /** Midnight (UTC) of a day such as {@code 2011-03-01}, or an instant as it is. */
  public static Instant at(String time) {
    return Instant.parse(time.length() == 10 ? time + "T00:00:00Z" : time);
  }

  public Event bought(String time, String itemId, int quantity, String price) {
    Instant at = at(time);
    return new Event(
        nextId(),
        userId,
        EventType.ITEM_PURCHASED,
        at,
        new ItemId(itemId),
        quantity,
        new BigDecimal(price),
        new OrderId("order-" + at),
        null,
        null,
        Map.of());
  }

  public Event bought(String time) {
    return bought(time, "mug", 1, "10.00");
  }

  /** A mug for ten, bought because it was recommended. */
  public Event boughtAsRecommended(String time) {
    return event(
        EventType.ITEM_PURCHASED, time, null, new RecommendationId("shelf-" + NUMBER.get()));
  }

  /** Something the user did, about a mug for ten where it must be about an item. */
  public Event did(EventType type, String time) {
    return event(type, time, null, null);
  }

  /** Something the user did in a session. */
  public Event didIn(String sessionId, EventType type, String time) {
    return event(type, time, sessionId, null);
  }

  private Event event(
      EventType type,
      String time,
      @Nullable String sessionId,
      @Nullable RecommendationId recommendationId) {
    return new Event(
        nextId(),
        userId,
        type,
        at(time),
        type.needsItem() ? new ItemId("mug") : null,
        type.needsOrder() ? 1 : null,
        type.needsOrder() ? BigDecimal.TEN : null,
        type.needsOrder() ? new OrderId("order") : null,
        sessionId,
        recommendationId,
        Map.of());
  }

  private EventId nextId() {
    return new EventId("%s-%08d".formatted(userId, NUMBER.incrementAndGet()));
  }
}
