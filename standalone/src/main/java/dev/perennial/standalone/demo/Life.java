package dev.perennial.standalone.demo;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import dev.perennial.model.item.Item;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.LifecyclePrediction;
import dev.perennial.model.recommendation.Recommendations;
import dev.perennial.model.recommendation.RecommendedItem;
import dev.perennial.model.sequence.UserSequence;
import dev.perennial.standalone.client.SuiteClient;
import dev.perennial.standalone.suite.Service;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One user's life with the store in a few lines: did, stands, why, and what to show. */
final class Life {
  private static final int NEWEST_ORDERS = 3;
  private static final int SHOWN = 4;

  private final Map<ItemId, Item> catalogue;

  Life(List<Item> items) {
    catalogue = items.stream().collect(Collectors.toMap(Item::itemId, Function.identity()));
  }

  String of(String title, LifecyclePrediction prediction, SuiteClient suite) throws IOException {
    String user = SuiteClient.escaped(prediction.userId().value());
    UserSequence sequence =
        suite.get(
            Service.FEATURE, "/v1/users/" + user + "/sequence?limit=5000", UserSequence.class);
    Recommendations recommendations =
        suite.get(
            Service.RECOMMENDER,
            "/v1/users/" + user + "/recommendations?explain=true&count=" + SHOWN,
            Recommendations.class);
    return """
        %s: %s
          did      %s
        %s  stands   %s, leaves within %d days with probability %.2f (%s)
          expected %.1f orders worth %.2f within %d days
        %s  show     %s
        """
        .formatted(
            title,
            prediction.userId(),
            summary(sequence.events()),
            orders(sequence.events()),
            prediction.stage(),
            prediction.horizonDays(),
            prediction.churnProbability(),
            prediction.method().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            prediction.orders().expected().expected(),
            prediction.value().revenue().expected(),
            prediction.horizonDays(),
            reasons(prediction),
            shown(recommendations));
  }

  private static String summary(List<Event> events) {
    Map<EventType, Long> counts =
        events.stream().collect(Collectors.groupingBy(Event::type, Collectors.counting()));
    return "since %s: %d views, %d carts, %d pieces bought, %d refunded; last seen %s"
        .formatted(
            day(events.getFirst()),
            counts.getOrDefault(EventType.ITEM_VIEWED, 0L),
            counts.getOrDefault(EventType.ITEM_ADDED_TO_CART, 0L),
            counts.getOrDefault(EventType.ITEM_PURCHASED, 0L),
            counts.getOrDefault(EventType.ITEM_REFUNDED, 0L),
            day(events.getLast()));
  }

  private String orders(List<Event> events) {
    Map<LocalDate, String> orders = new LinkedHashMap<>();
    events.stream()
        .filter(event -> event.type() == EventType.ITEM_PURCHASED)
        .forEach(event -> orders.merge(day(event), name(event.itemId()), (a, b) -> a + ", " + b));
    return orders.entrySet().stream()
        .skip(Math.max(0, orders.size() - NEWEST_ORDERS))
        .map(order -> "           %s  %s%n".formatted(order.getKey(), shortened(order.getValue())))
        .collect(Collectors.joining());
  }

  private static String reasons(LifecyclePrediction prediction) {
    return prediction.reasons().stream()
        .map(reason -> "  because  %s%n".formatted(reason.detail()))
        .collect(Collectors.joining());
  }

  private String shown(Recommendations recommendations) {
    return recommendations.items().stream()
        .map(item -> "%s: %s".formatted(name(item.itemId()), why(item)))
        .collect(Collectors.joining("\n           "));
  }

  private static String why(RecommendedItem item) {
    return item.reasons().getFirst().text();
  }

  private String name(@Nullable ItemId item) {
    Item known = item == null ? null : catalogue.get(item);
    return known == null ? String.valueOf(item) : known.name();
  }

  private static LocalDate day(Event event) {
    return event.occurredAt().atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static String shortened(String text) {
    return text.length() <= 90 ? text : text.substring(0, 89) + "…";
  }
}
