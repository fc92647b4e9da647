package dev.perennial.standalone.source;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Users of whom only the order of their items is known, one a line: the user's id, then the items'
 * ids, oldest first. They are given times, a day to a step, so that all sequences end on the same
 * day.
 */
final class ItemSequences {
  private static final Pattern LINE = Pattern.compile("[\\w-]+(\\s[\\w-]+){3,}");
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Instant LAST = Instant.parse("2014-07-01T12:00:00Z");

  private ItemSequences() {}

  static boolean isLine(String line) {
    return LINE.matcher(line).matches();
  }

  /** The line's items as purchases. */
  static List<Event> read(String line) {
    String[] ids = BLANK.split(line.strip());
    List<Event> purchases = new ArrayList<>(ids.length - 1);
    for (int step = 1; step < ids.length; step++) {
      purchases.add(purchase(ids, step));
    }
    return purchases;
  }

  private static Event purchase(String[] ids, int step) {
    String id = "%s-%04d".formatted(ids[0], step);
    return new Event(
        new EventId(id),
        new UserId(ids[0]),
        EventType.ITEM_PURCHASED,
        LAST.minus(Duration.ofDays(ids.length - 1 - step)),
        new ItemId(ids[step]),
        1,
        BigDecimal.ZERO,
        new OrderId(id),
        null,
        null,
        Map.of());
  }
}
