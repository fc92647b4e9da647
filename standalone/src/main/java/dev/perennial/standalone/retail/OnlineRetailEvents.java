package dev.perennial.standalone.retail;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * Purchases as events. The row's number is the event's id: the file holds rows that repeat another
 * exactly and are purchases of their own, and a second import of the same file changes nothing.
 */
final class OnlineRetailEvents {
  private static final ZoneId SHOP = ZoneId.of("Europe/London");

  private OnlineRetailEvents() {}

  static Event purchase(OnlineRetailRow row) {
    return new Event(
        new EventId("online-retail-" + row.number()),
        new UserId(row.customerId()),
        EventType.ITEM_PURCHASED,
        instant(row),
        new ItemId(row.stockCode()),
        row.quantity(),
        row.unitPrice(),
        new OrderId(row.invoiceNo()),
        null,
        null,
        Map.of());
  }

  static Instant instant(OnlineRetailRow row) {
    return row.invoicedAt().atZone(SHOP).toInstant();
  }
}
