package dev.perennial.simulator.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.simulator.life.Persona;
import dev.perennial.simulator.life.Population;
import dev.perennial.simulator.life.Visit;
import dev.perennial.simulator.world.Catalogue;
import dev.perennial.simulator.world.Chance;
import dev.perennial.simulator.world.Product;
import dev.perennial.simulator.world.Promotions;
import dev.perennial.simulator.world.Shelf;
import dev.perennial.simulator.world.Store;
import dev.perennial.simulator.world.TradingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderingVisitTest {
  private static final Instant NOW = Instant.parse("2026-05-04T18:00:00Z");
  private static final Visit VISIT = new Visit(3, NOW, NOW.plusSeconds(600), true, false);
  private static final OrderId ORDER = new OrderId("o-1");

  private final Catalogue catalogue =
      Catalogue.of(1, 120, NOW.minus(Duration.ofDays(100)), NOW.plus(Duration.ofDays(100)));
  private final Shelf empty = (user, at) -> new Shelf.Display(new RecommendationId("r"), List.of());
  private final Store store =
      new Store(catalogue, new Promotions(1), new TradingTime(NOW, 1), empty);

  @Test
  void buysExactlyWhatIsLeftInTheCart() {
    for (int user = 0; user < 50; user++) {
      Session session = new OrderingVisit(visitor(user), VISIT).play(ORDER, false);

      assertThat(products(session, EventType.ITEM_PURCHASED).toList())
          .isEqualTo(session.cart().stream().map(Line::product).toList())
          .isNotEmpty();
      assertThat(products(session, EventType.ITEM_ADDED_TO_CART).toList())
          .containsAll(session.cart().stream().map(Line::product).toList());
    }
  }

  @Test
  void onlyTheFirstOrderSignsUp() {
    assertThat(new OrderingVisit(visitor(1), VISIT).play(ORDER, true).signedUp()).isTrue();
    assertThat(new OrderingVisit(visitor(1), VISIT).play(ORDER, false).signedUp()).isFalse();
  }

  @Test
  void usuallyFetchesWhatHasRunOut() {
    Product coffee = consumable();

    assertThat(buyers(coffee, NOW.minus(Duration.ofDays((long) coffee.lastsDays() + 5))))
        .isGreaterThan(200 / 2);
  }

  @Test
  void rarelyBuysWhatIsStillThere() {
    Product coffee = consumable();

    assertThat(buyers(coffee, NOW.minus(Duration.ofDays(1)))).isLessThan(200 / 10);
  }

  @Test
  void oftenTakesTheCompanionOfWhatItBuys() {
    long together =
        IntStream.range(0, 400)
            .mapToObj(user -> bought(visitor(user)))
            .filter(
                bought ->
                    bought.stream().anyMatch(one -> bought.contains(catalogue.companion(one))))
            .count();

    assertThat(together).isBetween(40L, 160L);
  }

  private long buyers(Product product, Instant lastBought) {
    return IntStream.range(0, 200)
        .mapToObj(this::visitor)
        .peek(visitor -> visitor.cupboard().add(product, 1, lastBought))
        .filter(visitor -> bought(visitor).contains(product))
        .count();
  }

  private List<Product> bought(Visitor visitor) {
    visitor.tastes().moveTo(NOW);
    Session session = new OrderingVisit(visitor, VISIT).play(ORDER, false);
    return products(session, EventType.ITEM_PURCHASED).toList();
  }

  private Product consumable() {
    return catalogue.products().stream().filter(Product::isConsumable).findFirst().orElseThrow();
  }

  private Visitor visitor(int user) {
    Persona persona = Persona.of(1, user, Population.typical());
    Chance chance = Chance.of(1, "test", user);
    Tastes tastes = new Tastes(persona, store, chance, NOW);
    tastes.moveTo(NOW);
    return new Visitor(persona, store, tastes, new Cupboard(), chance);
  }

  private static Stream<Product> products(Session session, EventType type) {
    return session.steps().stream().filter(step -> step.type() == type).map(Step::product);
  }
}
