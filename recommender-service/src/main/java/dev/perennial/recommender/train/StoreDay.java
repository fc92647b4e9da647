package dev.perennial.recommender.train;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import dev.perennial.model.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A day of a store as it went by: what users will have bought by the evening is one basket each.
 */
public final class StoreDay {
  private StoreDay() {}

  /** Goes along with a day. */
  public interface Visitor {
    /** Before the first event of a user who is about to buy: all that the user buys on this day. */
    void begins(UserId user, Instant now, List<Event> basket);

    /** An event, after the beginning of its user's day. */
    void happens(Event event);
  }

  /** Walks through the events of one day (UTC), which are in the order of time. */
  public static void walk(List<Event> events, Visitor visitor) {
    Map<UserId, List<Event>> baskets = new HashMap<>();
    for (Event event : events) {
      if (event.type() == EventType.ITEM_PURCHASED) {
        baskets.computeIfAbsent(event.userId(), user -> new ArrayList<>()).add(event);
      }
    }
    Set<UserId> begun = new HashSet<>();
    for (Event event : events) {
      List<Event> basket = baskets.get(event.userId());
      if (basket != null && begun.add(event.userId())) {
        visitor.begins(event.userId(), event.occurredAt(), basket);
      }
      visitor.happens(event);
    }
  }
}
