package dev.perennial.ranking.history;

import dev.perennial.model.event.EventType;

/** How much interest in an item an event shows: a purchase counts 1, what takes it back nothing. */
public final class Interest {
  private Interest() {}

  /** In [0, 1]. */
  public static double of(EventType type) {
    return switch (type) {
      case ITEM_PURCHASED -> 1;
      case ITEM_ADDED_TO_CART, ITEM_RATED -> 0.5;
      case ITEM_WISHLISTED, ITEM_SHARED -> 0.3;
      case ITEM_VIEWED, ITEM_CLICKED, RECOMMENDATION_CLICKED -> 0.1;
      case ITEM_REMOVED_FROM_CART,
          ITEM_REFUNDED,
          SESSION_STARTED,
          SIGNED_UP,
          SEARCHED,
          CHECKOUT_STARTED,
          RECOMMENDATION_VIEWED,
          INTERVENTION_SENT,
          INTERVENTION_OPENED ->
          0;
    };
  }
}
