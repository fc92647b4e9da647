package dev.perennial.simulator.shopper;

import static dev.perennial.model.event.EventType.ITEM_RATED;
import static dev.perennial.model.event.EventType.ITEM_REFUNDED;
import static dev.perennial.model.event.EventType.ITEM_SHARED;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.OrderId;
import dev.perennial.simulator.life.Persona;
import dev.perennial.simulator.world.Chance;
import dev.perennial.simulator.world.Product;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an order leads to in the weeks after it: refunds, ratings, and items shown to friends. */
final class AfterSales {
  private static final double REFUNDS_OF_CONSUMABLES = .012;
  private static final double REFUNDS_OF_DURABLES = .06;
  private static final double RATES = .11;
  private static final double SHARES = .02;
  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  private final Persona persona;
  private final Diary diary;
  private final Chance chance;

  AfterSales(Persona persona, Diary diary, Chance chance) {
    this.persona = persona;
    this.diary = diary;
    this.chance = chance;
  }

  List<Event> of(OrderId orderId, Instant orderedAt, List<Line> lines) {
    List<Event> events = new ArrayList<>();
    for (Line line : lines) {
      boolean refunded = chance.happens(refunds(line.product()));
      if (refunded) {
        events.add(diary.event(refund(orderId, line), later(orderedAt, 2, 20), null));
      }
      if (chance.happens(RATES)) {
        events.add(diary.event(rating(line.product(), refunded), later(orderedAt, 3, 18), null));
      }
      if (!refunded && chance.happens(SHARES)) {
        Step share = Step.about(ITEM_SHARED, line.product(), null);
        events.add(diary.event(share, later(orderedAt, 1, 10), null));
      }
    }
    return events;
  }

  private Step refund(OrderId orderId, Line line) {
    int pieces = 1 + chance.below(line.quantity());
    return new Step(
        ITEM_REFUNDED, line.product(), pieces, line.offer().price(), orderId, null, Map.of());
  }

  private Step rating(Product product, boolean refunded) {
    double mood = refunded ? 1.5 : 3.4 + 1.6 * persona.fondness(product.index());
    long stars = Math.clamp(Math.round(mood + .7 * chance.normal()), 1, 5);
    return new Step(
        ITEM_RATED, product, null, null, null, null, Map.of("rating", Long.toString(stars)));
  }

  private Instant later(Instant orderedAt, double fromDays, double toDays) {
    return orderedAt.plusMillis((long) (chance.uniform(fromDays, toDays) * SECONDS_A_DAY * 1_000));
  }

  private static double refunds(Product product) {
    return product.isConsumable() ? REFUNDS_OF_CONSUMABLES : REFUNDS_OF_DURABLES;
  }
}
