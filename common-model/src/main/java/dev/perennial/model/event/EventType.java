package dev.perennial.model.event;

/** Everything a user can do, in the order in which a visit usually goes. */
public enum EventType {
  SESSION_STARTED(Needs.NOTHING),
  SIGNED_UP(Needs.NOTHING),
  SEARCHED(Needs.NOTHING),
  ITEM_VIEWED(Needs.ITEM),
  ITEM_CLICKED(Needs.ITEM),
  ITEM_WISHLISTED(Needs.ITEM),
  ITEM_ADDED_TO_CART(Needs.ITEM),
  ITEM_REMOVED_FROM_CART(Needs.ITEM),
  CHECKOUT_STARTED(Needs.NOTHING),
  ITEM_PURCHASED(Needs.ORDER),
  ITEM_REFUNDED(Needs.ORDER),
  ITEM_RATED(Needs.ITEM),
  ITEM_SHARED(Needs.ITEM),
  RECOMMENDATION_VIEWED(Needs.NOTHING),
  RECOMMENDATION_CLICKED(Needs.ITEM),
  INTERVENTION_SENT(Needs.NOTHING),
  INTERVENTION_OPENED(Needs.NOTHING);

  private final Needs needs;

  EventType(Needs needs) {
    this.needs = needs;
  }

  /** Whether an event of this type must name an item. */
  public boolean needsItem() {
    return needs != Needs.NOTHING;
  }

  /** Whether an event of this type must carry an order, a quantity and a price. */
  public boolean needsOrder() {
    return needs == Needs.ORDER;
  }

  private enum Needs {
    NOTHING,
    ITEM,
    ORDER
  }
}
