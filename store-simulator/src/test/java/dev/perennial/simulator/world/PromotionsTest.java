package dev.perennial.simulator.world;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PromotionsTest {
  private static final Instant THURSDAY = Instant.parse("2026-03-05T00:00:00Z");

  private final Catalogue catalogue =
      Catalogue.of(1, 1_200, THURSDAY.minus(30, DAYS), THURSDAY.plus(30, DAYS));
  private final Promotions promotions = new Promotions(1);

  @Test
  void aFewProductsAreOnOfferAndTheOthersCostTheirListPrice() {
    long onOffer =
        catalogue.products().stream()
            .filter(product -> promotions.percentOff(product, THURSDAY) > 0)
            .count();

    assertThat(onOffer).isBetween(40L, 110L);
    assertThat(catalogue.products())
        .filteredOn(product -> promotions.percentOff(product, THURSDAY) == 0)
        .allSatisfy(
            product ->
                assertThat(promotions.offer(product, THURSDAY).price())
                    .isEqualTo(product.item().price()));
  }

  @Test
  void anOfferTakesOffWhatItSaysToTheCent() {
    assertThat(catalogue.products())
        .filteredOn(product -> promotions.percentOff(product, THURSDAY) > 0)
        .allSatisfy(
            product -> {
              Promotions.Offer offer = promotions.offer(product, THURSDAY);
              BigDecimal exact =
                  product
                      .item()
                      .price()
                      .multiply(BigDecimal.valueOf(100 - offer.percentOff()))
                      .movePointLeft(2);
              assertThat(offer.price().subtract(exact).abs())
                  .isLessThanOrEqualTo(new BigDecimal("0.005"));
            });
  }

  @Test
  void anOfferHoldsForAWeek() {
    assertThat(catalogue.products())
        .allMatch(
            product ->
                promotions.percentOff(product, THURSDAY)
                    == promotions.percentOff(product, THURSDAY.plus(7, DAYS).minusMillis(1)));
    assertThat(catalogue.products())
        .anyMatch(
            product ->
                promotions.percentOff(product, THURSDAY)
                    != promotions.percentOff(product, THURSDAY.plus(7, DAYS)));
  }
}
