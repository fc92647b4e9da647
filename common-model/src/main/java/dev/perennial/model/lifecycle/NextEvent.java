package dev.perennial.model.lifecycle;

/** What a user does next. */
public enum NextEvent {
  VIEW,
  CART,
  PURCHASE,
  OTHER,
  /** Nothing at all within the horizon. */
  NONE
}
