package dev.perennial.features.visit;

import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a visit is. One begins where the store says so ({@code SESSION_STARTED}), with another
 * session id, or after half an hour of silence; it consists of what one does in a store. Refunds,
 * ratings, shares and messages come from anywhere at any time and are no part of it.
 *
 * <p>Orders and sign-ups alone do not show visits, for many stores know no more than those: until a
 * user was seen to look around, they are as one whose visits nobody wrote down.
 */
final class Visits {
  private static final long SILENCE_SECONDS = 30 * 60;

  private int count;
  private boolean seen;
  private @Nullable Instant lastActivity;
  private @Nullable String sessionId;

  /** Whether the event can be part of a visit. */
  static boolean isPart(Event event) {
    return isLookingAround(event.type())
        || event.type() == EventType.ITEM_PURCHASED
        || event.type() == EventType.SIGNED_UP;
  }

  /** Whether only a visitor does such a thing. */
  static boolean isLookingAround(EventType type) {
    return switch (type) {
      case SESSION_STARTED,
          SEARCHED,
          ITEM_VIEWED,
          ITEM_CLICKED,
          ITEM_WISHLISTED,
          ITEM_ADDED_TO_CART,
          ITEM_REMOVED_FROM_CART,
          CHECKOUT_STARTED,
          RECOMMENDATION_VIEWED,
          RECOMMENDATION_CLICKED ->
          true;
      case SIGNED_UP,
          ITEM_PURCHASED,
          ITEM_REFUNDED,
          ITEM_RATED,
          ITEM_SHARED,
          INTERVENTION_SENT,
          INTERVENTION_OPENED ->
          false;
    };
  }

  /** Takes in the user's next event that is part of a visit; true where a visit begins with it. */
  boolean add(Event event) {
    boolean begins = begins(event);
    count += begins ? 1 : 0;
    seen |= isLookingAround(event.type());
    lastActivity = event.occurredAt();
    sessionId = begins || event.sessionId() != null ? event.sessionId() : sessionId;
    return begins;
  }

  /** How many there were, 0 as long as none is sure to be one. */
  int count() {
    return seen ? count : 0;
  }

  /** Whether the user is known to visit at all. */
  boolean areKnown() {
    return seen;
  }

  /** The last thing done in the last of them. */
  @Nullable Instant lastActivity() {
    return lastActivity;
  }

  private boolean begins(Event event) {
    if (lastActivity == null || secondsSince(lastActivity, event) > SILENCE_SECONDS) {
      return true;
    }
    String next = event.sessionId();
    if (sessionId == null || next == null) {
      return event.type() == EventType.SESSION_STARTED;
    }
    return !next.equals(sessionId);
  }

  private static long secondsSince(Instant earlier, Event event) {
    return event.occurredAt().getEpochSecond() - earlier.getEpochSecond();
  }
}
