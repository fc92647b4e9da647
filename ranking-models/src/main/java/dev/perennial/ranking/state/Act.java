package dev.perennial.ranking.state;

import dev.perennial.model.event.EventType;
import dev.perennial.ranking.history.Interactions;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of a user: an event by kind, on the day of the one before or later, or silence.
 */
enum Act {
  VIEW_SOON,
  VIEW_LATER,
  CART_SOON,
  CART_LATER,
  PURCHASE_SOON,
  PURCHASE_LATER,
  /** A month in which nothing happened. */
  SILENCE;

  private static final long MONTH = 30 * Interactions.MILLIS_PER_DAY;
  private static final int LONGEST_SILENCE = 3;

  /** How many silent months lie between two instants; further ones say nothing new. */
  static int silences(long fromMillis, long toMillis) {
    return Math.clamp((toMillis - fromMillis) / MONTH, 0, LONGEST_SILENCE);
  }

  /** What an interaction is, or null where it is none of them. */
  static @Nullable Act of(Interactions user, int index) {
    boolean isSoon = index > 0 && user.day(index) == user.day(index - 1);
    return of(user.type(index), isSoon);
  }

  private static @Nullable Act of(EventType type, boolean isSoon) {
    return switch (type) {
      case ITEM_VIEWED, ITEM_CLICKED, RECOMMENDATION_CLICKED -> isSoon ? VIEW_SOON : VIEW_LATER;
      case ITEM_ADDED_TO_CART, ITEM_WISHLISTED, ITEM_SHARED, ITEM_RATED ->
          isSoon ? CART_SOON : CART_LATER;
      case ITEM_PURCHASED -> isSoon ? PURCHASE_SOON : PURCHASE_LATER;
      case ITEM_REMOVED_FROM_CART,
          ITEM_REFUNDED,
          SESSION_STARTED,
          SIGNED_UP,
          SEARCHED,
          CHECKOUT_STARTED,
          RECOMMENDATION_VIEWED,
          INTERVENTION_SENT,
          INTERVENTION_OPENED ->
          null;
    };
  }
}
