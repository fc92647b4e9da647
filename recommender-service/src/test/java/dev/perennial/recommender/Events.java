package dev.perennial.recommender;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.ChurnBand;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.lifecycle.OrderOutlook;
import dev.perennial.model.lifecycle.PredictionMethod;
import dev.perennial.model.lifecycle.ValueOutlook;
import dev.perennial.model.recommendation.ScoredItem;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.memory.Forecast;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events, items and predictions with speaking defaults, around one noon. */
public final class Events {
  public static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

  private Events() {}

  public static Instant daysAgo(double days) {
    return NOON.minus(Duration.ofSeconds((long) (days * 86_400)));
  }

  /** One line of an order of the user's at that instant. */
  public static Event bought(String user, String item, Instant at) {
    OrderId order = new OrderId(user + "@" + at);
    return event(user, EventType.ITEM_PURCHASED, item, at, order);
  }

  public static Event viewed(String user, String item, Instant at) {
    return event(user, EventType.ITEM_VIEWED, item, at, null);
  }

  public static Event did(EventType type, String user, String item, Instant at) {
    return event(user, type, item, at, null);
  }

  public static Item item(String id, @Nullable String category) {
    return item(id, category, true, null);
  }

  public static Item item(
      String id, @Nullable String category, boolean inStock, @Nullable Instant listedAt) {
    return new Item(new ItemId(id), "The " + id, null, category, null, inStock, listedAt, Map.of());
  }

  public static Item item(String id, @Nullable String category, Map<String, String> attributes) {
    return new Item(new ItemId(id), "The " + id, null, category, null, true, null, attributes);
  }

  public static Item priced(String id, @Nullable String category, double price) {
    return new Item(
        new ItemId(id),
        "The " + id,
        null,
        category,
        BigDecimal.valueOf(price),
        true,
        null,
        Map.of());
  }

  /** An item with a name in Chinese as well. */
  public static Item named(String id, String category, String chinese) {
    return new Item(
        new ItemId(id),
        "The " + id,
        null,
        category,
        null,
        true,
        null,
        Map.of(),
        Map.of("zh", chinese),
        null);
  }

  /** The same event with a context. */
  public static Event within(Map<String, String> context, Event event) {
    return new Event(
        event.eventId(),
        event.userId(),
        event.type(),
        event.occurredAt(),
        event.itemId(),
        event.quantity(),
        event.price(),
        event.orderId(),
        event.sessionId(),
        event.recommendationId(),
        context);
  }

  /** A prediction whose first next item is likeliest. */
  public static LifecyclePrediction prediction(
      String user, LifecycleStage stage, double churnProbability, String... nextItems) {
    List<ScoredItem> next =
        Arrays.stream(nextItems)
            .map(
                item ->
                    new ScoredItem(
                        new ItemId(item), 0.5 / (1 + Arrays.asList(nextItems).indexOf(item))))
            .toList();
    return new LifecyclePrediction(
        new UserId(user),
        NOON,
        1,
        PredictionMethod.RULES,
        null,
        stage,
        Map.of(stage, 1.0),
        90,
        churnProbability,
        ChurnBand.of(churnProbability),
        List.of(),
        OrderOutlook.unknown(),
        ValueOutlook.unknown(),
        Map.of(),
        next,
        List.of());
  }

  /** What a ranking needs of {@link #prediction}. */
  public static Forecast forecast(
      String user, LifecycleStage stage, double churnProbability, String... nextItems) {
    return Forecast.of(prediction(user, stage, churnProbability, nextItems));
  }

  private static Event event(
      String user, EventType type, String item, Instant at, @Nullable OrderId order) {
    return new Event(
        new EventId(UUID.randomUUID().toString()),
        new UserId(user),
        type,
        at,
        new ItemId(item),
        order == null ? null : 1,
        order == null ? null : BigDecimal.TEN,
        order,
        null,
        null,
        Map.of());
  }
}
