package dev.perennial.recommender.memory;

import dev.perennial.model.event.EventType;

/** What sells: how popular each item is now, and how far that is from usual. */
public final class Demand {
  private final DecayedCounts popular;
  private final DecayedCounts recent;
  private final DecayedCounts usual;
  private final double recentPerUsual;

  Demand(MemoryProperties memory) {
    popular = new DecayedCounts(memory.popularHalfLife());
    recent = new DecayedCounts(memory.recentHalfLife());
    usual = new DecayedCounts(memory.usualHalfLife());
    recentPerUsual =
        (double) memory.recentHalfLife().toMillis() / memory.usualHalfLife().toMillis();
  }

  void learn(int item, EventType type, long atMillis) {
    double weight = weight(type);
    if (weight > 0) {
      popular.add(item, atMillis, weight);
      recent.add(item, atMillis, weight);
      usual.add(item, atMillis, weight);
    }
  }

  /** Purchases, and with less weight other signs of interest, faded by age. */
  public double popularity(int item, long nowMillis) {
    return popular.at(item, nowMillis);
  }

  /** The popularity of all items together. */
  public double totalPopularity(long nowMillis) {
    return popular.totalAt(nowMillis);
  }

  /**
   * By how many standard deviations the item's recent demand exceeds its usual share of the store's
   * recent demand, so that a season that lifts everything makes nothing trend.
   */
  public double trend(int item, long nowMillis) {
    double usualTotal = usual.totalAt(nowMillis);
    if (usualTotal <= 0) {
      return 0;
    }
    double storeNow = recent.totalAt(nowMillis) / (usualTotal * recentPerUsual);
    double expected = usual.at(item, nowMillis) * recentPerUsual * storeNow;
    return (recent.at(item, nowMillis) - expected) / Math.sqrt(expected + 1);
  }

  private static double weight(EventType type) {
    return switch (type) {
      case ITEM_PURCHASED -> 1;
      case ITEM_ADDED_TO_CART -> 0.2;
      case ITEM_WISHLISTED, ITEM_SHARED -> 0.1;
      case ITEM_VIEWED, ITEM_CLICKED, RECOMMENDATION_CLICKED -> 0.02;
      case SESSION_STARTED,
          SIGNED_UP,
          SEARCHED,
          ITEM_REMOVED_FROM_CART,
          CHECKOUT_STARTED,
          ITEM_REFUNDED,
          ITEM_RATED,
          RECOMMENDATION_VIEWED,
          INTERVENTION_SENT,
          INTERVENTION_OPENED ->
          0;
    };
  }
}
