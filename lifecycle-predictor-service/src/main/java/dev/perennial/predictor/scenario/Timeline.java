package dev.perennial.predictor.scenario;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventId;
import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.predictor.scenario.Scenario.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A scenario laid out in time.
 *
 * @param events that would happen
 * @param end when its last step is over
 */
record Timeline(List<Event> events, Instant end) {
  private static final Duration FURTHEST = Duration.ofDays(3650);

  static Timeline of(Scenario scenario, Instant now) {
    List<Event> events = new ArrayList<>();
    Instant time = now;
    for (Step step : scenario.after()) {
      if (step.order() != null) {
        time = timeOf(step.order(), time);
        addTo(events, scenario.userId(), step.order(), time);
      } else if (step.silentDays() != null) {
        time = time.plus(Duration.ofDays(step.silentDays()));
      }
    }
    check(
        !time.isAfter(now.plus(FURTHEST)),
        "after must end within %d days, but ends at %s",
        FURTHEST.toDays(),
        time);
    return new Timeline(events, time);
  }

  private static Instant timeOf(SupposedOrder order, Instant earliest) {
    Instant at = order.at() == null ? earliest : order.at();
    check(
        !at.isBefore(earliest),
        "order.at must not be before %s, when the step before is over, but is %s",
        earliest,
        at);
    return at;
  }

  private static void addTo(List<Event> events, UserId user, SupposedOrder order, Instant at) {
    BigDecimal price =
        order
            .value()
            .divide(
                BigDecimal.valueOf(order.items().size()),
                Event.MAX_PRICE_SCALE,
                RoundingMode.HALF_UP);
    OrderId orderId = new OrderId("supposed-" + events.size());
    for (ItemId item : order.items()) {
      events.add(
          new Event(
              new EventId("supposed-" + events.size()),
              user,
              EventType.ITEM_PURCHASED,
              at,
              item,
              1,
              price,
              orderId,
              null,
              null,
              Map.of()));
    }
  }
}
