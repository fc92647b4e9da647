package dev.perennial.features.taste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Background;
import dev.perennial.features.feature.Known;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DistinctCategoriesTest {
  private final Events ada = Events.of("ada");

  private final Map<String, String> shelves =
      Map.of("cup", "kitchen", "pot", "kitchen", "fan", "air");

  @Test
  void countsTheShelvesBoughtFrom() {
    assertThat(
            Known.of(
                new DistinctCategories(Background.ofCategories(item -> shelves.get(item.value()))),
                "2011-03-11",
                ada.bought("2011-03-01", "cup", 1, "1.00"),
                ada.bought("2011-03-02", "pot", 1, "1.00"),
                ada.bought("2011-03-02", "fan", 1, "1.00"),
                ada.bought("2011-03-02", "unknown", 1, "1.00")))
        .isEqualTo(Map.of("distinctCategories", 2.0));
  }

  @Test
  void isMissingWhereNoShelfIsKnown() {
    assertThat(
            Known.of(
                new DistinctCategories(Background.ofCategories(item -> null)),
                "2011-03-11",
                ada.bought("2011-03-01")))
        .isEmpty();
  }
}
