package dev.perennial.model.event;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventTest {
  @Test
  void refusesAPurchaseWithoutAnOrder() {
    assertThatThrownBy(() -> purchase(null, 1, "9.50"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("orderId is missing");
  }

  @Test
  void refusesANegativePriceAndNamesIt() {
    assertThatThrownBy(() -> purchase(new OrderId("o1"), 1, "-9.50"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("price must not be negative, but is -9.50");
  }

  @Test
  void refusesNoPieces() {
    assertThatThrownBy(() -> purchase(new OrderId("o1"), 0, "9.50"))
        .hasMessageContaining("quantity must lie between");
  }

  @Test
  void refusesAnIdThatNobodyCanStoreAndShortensItInTheMessage() {
    assertThatThrownBy(() -> new UserId("x".repeat(10_000)))
        .hasMessageContaining("at most 128 characters, but has 10000")
        .hasMessageNotContaining("x".repeat(100));
  }

  private static Event purchase(@Nullable OrderId orderId, int quantity, String price) {
    return new Event(
        new EventId("e1"),
        new UserId("u1"),
        EventType.ITEM_PURCHASED,
        Instant.parse("2026-03-01T10:15:30Z"),
        new ItemId("i1"),
        quantity,
        new BigDecimal(price),
        orderId,
        null,
        null,
        Map.of());
  }
}
