package dev.perennial.features.taste;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.features.Events;
import dev.perennial.features.feature.Known;
import dev.perennial.model.event.EventType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DistinctItemsTest {
  private final Events ada = Events.of("ada");

  @Test
  void countsAnItemBoughtTwiceOnceAndOneOnlySeenNever() {
    assertThat(
            Known.of(
                new DistinctItems(),
                "2011-03-11",
                ada.did(EventType.ITEM_VIEWED, "2011-02-01"),
                ada.bought("2011-03-01", "cup", 1, "1.00"),
                ada.bought("2011-03-02", "cup", 1, "1.00"),
                ada.bought("2011-03-02", "pot", 1, "1.00")))
        .isEqualTo(Map.of("distinctItems", 2.0));
  }
}
