package dev.perennial.ranking.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InterestTest {
  @ParameterizedTest
  @EnumSource(EventType.class)
  void noEventShowsMoreThanAPurchase(EventType type) {
    assertThat(Interest.of(type)).isBetween(0.0, Interest.of(EventType.ITEM_PURCHASED));
  }

  @Test
  void growsOnTheWayToTheOrder() {
    assertThat(Interest.of(EventType.ITEM_VIEWED))
        .isLessThan(Interest.of(EventType.ITEM_WISHLISTED));
    assertThat(Interest.of(EventType.ITEM_WISHLISTED))
        .isLessThan(Interest.of(EventType.ITEM_ADDED_TO_CART));
    assertThat(Interest.of(EventType.ITEM_REFUNDED)).isZero();
  }
}
