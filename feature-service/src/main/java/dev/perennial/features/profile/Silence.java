package dev.perennial.features.profile;

/** What a user who is still there does. */
public enum Silence {
  /** Anything at all: a user who browses is not silent. */
  OF_ACTIVITY,
  /** Orders: a user who only browses is silent; one who never ordered is judged by activity. */
  OF_ORDERS
}
