package dev.perennial.simulator.shopper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.simulator.world.Catalogue;
import dev.perennial.simulator.world.Product;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CupboardTest {
  private static final Instant BOUGHT = Instant.parse("2026-03-01T12:00:00Z");

  private final List<Product> products =
      Catalogue.of(1, 120, BOUGHT, BOUGHT.plus(Duration.ofDays(90))).products();
  private final Product beans =
      products.stream().filter(Product::isConsumable).findFirst().orElseThrow();
  private final Product lamp =
      products.stream().filter(product -> !product.isConsumable()).findFirst().orElseThrow();
  private final Cupboard cupboard = new Cupboard();

  @Test
  void aConsumableIsDueOnceItHasRunOut() {
    cupboard.add(beans, 1, BOUGHT);

    assertThat(cupboard.due(after(.5))).isEmpty();
    assertThat(cupboard.isServed(beans, after(.5))).isTrue();
    assertThat(cupboard.due(after(1.1))).containsExactly(beans);
    assertThat(cupboard.isServed(beans, after(1.1))).isFalse();
  }

  @Test
  void twoPiecesLastTwiceAsLong() {
    cupboard.add(beans, 2, BOUGHT);

    assertThat(cupboard.due(after(1.5))).isEmpty();
    assertThat(cupboard.due(after(2.1))).containsExactly(beans);
  }

  @Test
  void whatWasNotReorderedForMonthsIsForgotten() {
    cupboard.add(beans, 1, BOUGHT);

    assertThat(cupboard.due(after(1).plus(Duration.ofDays(80)))).isEmpty();
  }

  @Test
  void whatLastsIsNeverDueAndIsEnoughForAYear() {
    cupboard.add(lamp, 1, BOUGHT);

    assertThat(cupboard.due(BOUGHT.plus(Duration.ofDays(390)))).isEmpty();
    assertThat(cupboard.isServed(lamp, BOUGHT.plus(Duration.ofDays(300)))).isTrue();
  }

  @Test
  void remembersTheLastEightWishesUntilTheyAreBought() {
    products.subList(0, 10).forEach(cupboard::wishFor);
    cupboard.wishFor(products.get(9));

    assertThat(cupboard.wishes()).containsExactlyElementsOf(products.subList(2, 10));

    cupboard.add(products.get(5), 1, BOUGHT);
    assertThat(cupboard.wishes()).hasSize(7).doesNotContain(products.get(5));
  }

  private Instant after(double lasts) {
    return BOUGHT.plus(Duration.ofSeconds((long) (beans.lastsDays() * lasts * 86_400)));
  }
}
