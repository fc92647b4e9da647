package dev.perennial.predictor.scenario;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Checks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that has not been placed.
 *
 * @param items one piece of each
 * @param value of all of them together
 * @param at when; absent for right after the step before
 */
public record SupposedOrder(List<ItemId> items, BigDecimal value, @Nullable Instant at) {
  private static final int MAX_ITEMS = 100;

  @SuppressWarnings("ConstantValue") // JSON may leave out what the types promise
  public SupposedOrder {
    check(items != null && !items.isEmpty(), "order.items is missing: name at least one");
    check(
        items.size() <= MAX_ITEMS,
        "order.items must be at most %d, but are %d",
        MAX_ITEMS,
        items.size());
    check(items.stream().allMatch(item -> item != null), "order.items must not contain null");
    check(value != null, "order.value is missing");
    Checks.inRange("order.value", value.doubleValue(), 0, Event.MAX_PRICE.doubleValue());
    items = List.copyOf(items);
  }
}
