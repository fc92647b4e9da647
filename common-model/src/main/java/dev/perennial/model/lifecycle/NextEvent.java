package dev.perennial.model.lifecycle;

import dev.perennial.model.event.EventType;

/** What a user does next. */
public enum NextEvent {
  /** Looks at an item. */
  VIEW,
  /** Puts an item in the cart or starts to check out. */
  CART,
  /** Buys. */
  PURCHASE,
  /** Does, or is sent, something else. */
  OTHER,
  /** Does nothing within the horizon. */
  NONE;

  /** The kind of an event. */
  public static NextEvent of(EventType type) {
    return switch (type) {
      case ITEM_VIEWED, ITEM_CLICKED -> VIEW;
      case ITEM_ADDED_TO_CART, CHECKOUT_STARTED -> CART;
      case ITEM_PURCHASED -> PURCHASE;
      case SESSION_STARTED,
          SIGNED_UP,
          SEARCHED,
          ITEM_WISHLISTED,
          ITEM_REMOVED_FROM_CART,
          ITEM_REFUNDED,
          ITEM_RATED,
          ITEM_SHARED,
          RECOMMENDATION_VIEWED,
          RECOMMENDATION_CLICKED,
          INTERVENTION_SENT,
          INTERVENTION_OPENED ->
          OTHER;
    };
  }
}
