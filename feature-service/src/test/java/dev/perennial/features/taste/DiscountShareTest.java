package dev.perennial.features.taste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Background;
import dev.perennial.features.feature.Known;
import dev.perennial.features.feature.KnownItem;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiscountShareTest {
  private final Events ada = Events.of("ada");

  private final Background catalogue =
      new Background(
          item -> item.value().equals("tea") ? new KnownItem("tea", 4.0, 5.0) : null, null, null);

  @Test
  void countsWhatCostLessThanUsual() {
    assertThat(
            Known.of(
                new DiscountShare(catalogue),
                "2011-01-03",
                ada.bought("2011-01-01", "tea", 1, "4.00"),
                ada.bought("2011-01-02", "tea", 1, "3.20"),
                ada.bought("2011-01-02", "unknown", 1, "0.10")))
        .isEqualTo(Map.of("discountShare", .5));
  }

  @Test
  void isMissingWhereTheCatalogueHasNoPrice() {
    assertThat(
            Known.of(
                new DiscountShare(catalogue),
                "2011-01-03",
                ada.bought("2011-01-02", "unknown", 1, "0.10")))
        .isEmpty();
  }
}
