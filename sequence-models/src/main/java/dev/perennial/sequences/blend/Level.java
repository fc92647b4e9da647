package dev.perennial.sequences.blend;

/**
 * By how much a store is busier of late than in the time that the members learned from. They see
 * outcomes only when a whole label has passed, and all of the past alike; a shop with seasons has
 * moved on by then.
 *
 * @param churn added to the log odds of no order
 * @param orders factor of the number of orders and of their value
 */
public record Level(double churn, double orders) {

  /** As in the past. */
  public static Level unchanged() {
    return new Level(0, 1);
  }
}
