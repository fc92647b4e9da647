package dev.perennial.simulator.shopper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.simulator.life.Persona;
import dev.perennial.simulator.life.Population;
import dev.perennial.simulator.world.Catalogue;
import dev.perennial.simulator.world.Chance;
import dev.perennial.simulator.world.Product;
import dev.perennial.simulator.world.Promotions.Offer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AfterSalesTest {
  private static final Instant ORDERED = Instant.parse("2026-05-04T18:00:00Z");
  private static final OrderId ORDER = new OrderId("o-1");
  private static final Offer OFFER = new Offer(new BigDecimal("12.50"), 0);
  private static final int ORDERS = 4_000;

  private final List<Product> products =
      Catalogue.of(1, 120, ORDERED, ORDERED.plus(Duration.ofDays(90))).products();
  private final List<Event> ofConsumables = events(Product::isConsumable);
  private final List<Event> ofDurables = events(product -> !product.isConsumable());

  @Test
  void whatLastsIsSentBackMoreOften() {
    assertThat(count(ofDurables, EventType.ITEM_REFUNDED)).isBetween(180L, 300L);
    assertThat(count(ofConsumables, EventType.ITEM_REFUNDED)).isBetween(25L, 80L);
  }

  @Test
  void aRefundNamesTheOrderItsPriceAndNoMorePiecesThanWereBought() {
    assertThat(ofDurables)
        .filteredOn(event -> event.type() == EventType.ITEM_REFUNDED)
        .allMatch(event -> ORDER.equals(event.orderId()))
        .allMatch(event -> OFFER.price().equals(event.price()))
        .extracting(Event::quantity)
        .containsOnly(1, 2, 3);
  }

  @Test
  void everythingComesDaysLaterAndOutsideAnySession() {
    assertThat(ofConsumables)
        .isNotEmpty()
        .allMatch(event -> event.sessionId() == null)
        .allMatch(event -> event.occurredAt().isAfter(ORDERED.plus(Duration.ofDays(1))))
        .allMatch(event -> event.occurredAt().isBefore(ORDERED.plus(Duration.ofDays(21))));
  }

  @Test
  void ratingsGoFromOneToFiveAndAreMostlyGood() {
    List<Integer> stars =
        ofConsumables.stream()
            .filter(event -> event.type() == EventType.ITEM_RATED)
            .map(event -> Integer.valueOf(event.context().get("rating")))
            .toList();

    assertThat(stars).hasSizeBetween(350, 540).containsOnly(1, 2, 3, 4, 5);
    assertThat(stars.stream().mapToInt(star -> star).average()).hasValueCloseTo(4.2, within(.3));
  }

  private List<Event> events(Predicate<Product> kind) {
    List<Product> ofKind = products.stream().filter(kind).toList();
    Persona persona = Persona.of(1, 0, Population.typical());
    AfterSales afterSales = new AfterSales(persona, new Diary(1, persona), Chance.of(1, "test", 0));
    return IntStream.range(0, ORDERS)
        .mapToObj(order -> new Line(ofKind.get(order % ofKind.size()), 3, OFFER, null))
        .flatMap(line -> afterSales.of(ORDER, ORDERED, List.of(line)).stream())
        .toList();
  }

  private static long count(List<Event> events, EventType type) {
    return events.stream().filter(event -> event.type() == type).count();
  }
}
