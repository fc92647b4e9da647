package dev.perennial.predictor;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.sequence.Snapshot;
import dev.perennial.model.user.UserId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Made-up users and what a feature-service would say of them. */
public final class Shoppers {
  private static final int ITEMS = 20;
  private static final double CHURN_DAYS = 90;

  private Shoppers() {}

  /** One who bought every {@code gap}, {@code orders} times, the last time at {@code last}. */
  public static List<Event> regular(UserId user, int orders, Duration gap, Instant last) {
    List<Event> events = new ArrayList<>();
    for (int order = 0; order < orders; order++) {
      Instant at = last.minus(gap.multipliedBy(orders - 1L - order));
      events.add(view(user, at.minus(Duration.ofMinutes(10)), order));
      events.add(purchase(user, at, order));
    }
    return events;
  }

  public static Event purchase(UserId user, Instant at, int number) {
    return new Event(
        new EventId(user + "-buy-" + number),
        user,
        EventType.ITEM_PURCHASED,
        at,
        item(user, number),
        1,
        BigDecimal.valueOf(20),
        new OrderId(user + "-order-" + number),
        null,
        null,
        Map.of());
  }

  public static Event view(UserId user, Instant at, int number) {
    return new Event(
        new EventId(user + "-view-" + number),
        user,
        EventType.ITEM_VIEWED,
        at,
        item(user, number),
        null,
        null,
        null,
        null,
        null,
        Map.of());
  }

  /** What is known as of an instant of someone with these events, in time order, none later. */
  public static Snapshot snapshot(List<Event> events, Instant asOf) {
    List<Instant> orders = orderDays(events);
    Map<String, Double> features = new HashMap<>();
    features.put("orders", (double) orders.size());
    features.put("tenureDays", days(events.getFirst().occurredAt(), asOf));
    features.put("ordersLast30Days", within(orders, asOf, 30));
    features.put("ordersLast90Days", within(orders, asOf, 90));
    if (!orders.isEmpty()) {
      features.put("recencyDays", Math.floor(days(orders.getLast(), asOf)));
      features.put("meanOrderValue", 20.0);
    }
    if (orders.size() > 1) {
      features.put("meanGapDays", days(orders.getFirst(), orders.getLast()) / (orders.size() - 1));
    }
    return new Snapshot(asOf, stage(orders, asOf), features);
  }

  private static LifecycleStage stage(List<Instant> orders, Instant asOf) {
    if (orders.isEmpty()) {
      return LifecycleStage.ACQUISITION;
    }
    if (days(orders.getLast(), asOf) > CHURN_DAYS) {
      return LifecycleStage.CHURN;
    }
    return orders.size() == 1 ? LifecycleStage.ACTIVATION : LifecycleStage.RETENTION;
  }

  private static List<Instant> orderDays(List<Event> events) {
    TreeSet<Instant> days = new TreeSet<>();
    events.stream()
        .filter(event -> event.type() == EventType.ITEM_PURCHASED)
        .forEach(event -> days.add(event.occurredAt()));
    return List.copyOf(days);
  }

  private static double within(List<Instant> orders, Instant asOf, int days) {
    return orders.stream().filter(order -> days(order, asOf) <= days).count();
  }

  private static double days(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds() / 86_400.0;
  }

  private static ItemId item(UserId user, int number) {
    return new ItemId("item-" + Math.floorMod(user.hashCode() + number, ITEMS));
  }
}
