package dev.perennial.model.event;

import static dev.perennial.model.json.Checks.check;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Checks;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.model.user.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing a user did.
 *
 * @param eventId the idempotency key
 * @param occurredAt when it happened at the store, not when it arrived here
 * @param itemId present on every event about an item
 * @param quantity pieces, at least 1; present on purchases and refunds
 * @param price of one piece in the store's currency, at least 0; present on purchases and refunds
 * @param orderId present on purchases and refunds
 * @param recommendationId the answer of the recommender that led here, where one did
 * @param context whatever else is known: {@code query} of a search, {@code rating}, {@code device}
 */
public record Event(
    EventId eventId,
    UserId userId,
    EventType type,
    Instant occurredAt,
    @Nullable ItemId itemId,
    @Nullable Integer quantity,
    @Nullable BigDecimal price,
    @Nullable OrderId orderId,
    @Nullable String sessionId,
    @Nullable RecommendationId recommendationId,
    Map<String, String> context) {

  /** Accepted events, keyed by user. */
  public static final String TOPIC = "perennial.events.v1";

  /** What producers outside write, under any key. */
  public static final String RAW_TOPIC = "perennial.raw-events.v1";

  /** The order of a user's sequence: by time, then by id, so that equal times keep one order. */
  public static final Comparator<Event> IN_SEQUENCE =
      Comparator.comparing(Event::occurredAt).thenComparing(event -> event.eventId().value());

  public static final int MAX_QUANTITY = 1_000_000;
  public static final BigDecimal MAX_PRICE = BigDecimal.valueOf(1_000_000_000);
  public static final int MAX_PRICE_SCALE = 6;
  public static final int MAX_SESSION_ID = 128;

  @SuppressWarnings("ConstantValue") // JSON may leave out what the types promise
  public Event {
    check(eventId != null, "eventId is missing");
    check(userId != null, "userId is missing");
    check(type != null, "type is missing");
    check(occurredAt != null, "occurredAt is missing");
    check(!type.needsItem() || itemId != null, "itemId is missing: %s is about an item", type);
    if (type.needsOrder()) {
      check(orderId != null, "orderId is missing: %s belongs to an order", type);
      check(quantity != null, "quantity is missing: %s counts pieces", type);
      check(price != null, "price is missing: %s has a price", type);
    }
    if (quantity != null) {
      Checks.inRange("quantity", quantity, 1, MAX_QUANTITY);
    }
    if (price != null) {
      check(price.signum() >= 0, "price must not be negative, but is %s", price);
      check(
          price.compareTo(MAX_PRICE) <= 0, "price must be at most %s, but is %s", MAX_PRICE, price);
      check(
          price.scale() <= MAX_PRICE_SCALE,
          "price must have at most %d decimals, but is %s",
          MAX_PRICE_SCALE,
          price);
    }
    if (sessionId != null) {
      Checks.text("sessionId", sessionId, MAX_SESSION_ID);
    }
    context = context == null ? Map.of() : Checks.entries("context", context);
  }

  /** Quantity × price; 0 for events without either. */
  @JsonIgnore
  public double value() {
    return quantity == null || price == null ? 0 : quantity * price.doubleValue();
  }
}
