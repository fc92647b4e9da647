package dev.perennial.standalone.cdnow;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * What a customer paid for some discs on a day.
 *
 * @param number of the row in the file, from 1
 * @param amount for all discs together
 */
record CdnowRow(long number, String customerId, LocalDate date, int discs, BigDecimal amount) {
  static final ItemId DISC = new ItemId("disc");

  CdnowRow {
    check(!customerId.isEmpty(), "customer_id is missing");
    check(discs > 0, "cds must be at least 1, but is %d", discs);
    check(amount.signum() >= 0, "amount must not be negative, but is %s", amount);
  }

  /**
   * The row as a purchase at the start of its day. Its number is the event's id: rows that repeat
   * another exactly are purchases of their own, as everyone counts them who has published on the
   * file, and a second import changes nothing. All of a customer's rows of a day are one order.
   */
  Event purchase() {
    return new Event(
        new EventId("cdnow-" + number),
        new UserId(customerId),
        EventType.ITEM_PURCHASED,
        occurredAt(),
        DISC,
        discs,
        amount.divide(BigDecimal.valueOf(discs), Event.MAX_PRICE_SCALE, RoundingMode.HALF_EVEN),
        new OrderId(order()),
        null,
        null,
        Map.of());
  }

  Instant occurredAt() {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  String order() {
    return "cdnow-%s-%s".formatted(customerId, date);
  }

  boolean isFree() {
    return amount.signum() == 0;
  }
}
