package dev.perennial.features.feature;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One thing to know of a user, or a few that share their state. A new object is the state of a user
 * of whom nothing is known; events come in sequence; a read as of an instant asks about everything
 * so far, so it must not lie before the last event, and it changes nothing.
 */
public interface Feature {
  /** Every name that {@link #read} may write, none of them another feature's. */
  List<String> names();

  /** Takes in the user's next event. */
  void add(Event event);

  /** Writes each value that exists as of {@code asOf}; one that does not is left out. */
  void read(Instant asOf, Map<String, Double> values);

  /** Whether the event is a purchase: what orders are made of. */
  static boolean isPurchase(Event event) {
    return event.type() == EventType.ITEM_PURCHASED;
  }

  /** Whether it was the user who did something, and not the store. */
  static boolean isActivity(Event event) {
    return event.type() != EventType.INTERVENTION_SENT;
  }

  /** The time between two instants, in days. */
  static double days(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / (double) Duration.ofDays(1).toMillis();
  }
}
