package dev.perennial.features.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Background;
import dev.perennial.features.feature.Known;
import dev.perennial.features.feature.KnownItem;
import org.junit.jupiter.api.Test;

class PriceBandTest {
  private final Events ada = Events.of("ada");

  private final Background catalogue =
      new Background(
          item -> item.value().equals("tea") ? new KnownItem("tea", 4.0, 5.0) : null, null, null);

  @Test
  void isTheGeometricMeanSoThatDearAndCheapCancel() {
    assertThat(
            Known.of(
                    new PriceBand(catalogue),
                    "2011-01-03",
                    ada.bought("2011-01-01", "tea", 9, "2.50"),
                    ada.bought("2011-01-02", "tea", 1, "10.00"),
                    ada.bought("2011-01-02", "tea", 1, "0.00"),
                    ada.bought("2011-01-02", "unknown", 1, "0.10"))
                .get("priceToMedianRatio"))
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void isMissingWhereTheCatalogueHasNoPrice() {
    assertThat(
            Known.of(
                new PriceBand(catalogue),
                "2011-01-03",
                ada.bought("2011-01-02", "unknown", 1, "0.10")))
        .isEmpty();
  }
}
