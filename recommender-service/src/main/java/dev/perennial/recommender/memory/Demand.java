package dev.perennial.recommender.memory;

import dev.perennial.model.event.EventType;

/** What sells: how popular each item is now, and how far that is from usual. */
public final class Demand {
  private final DecayedCounts newest;
  private final DecayedCounts popular;
  private final DecayedCounts recent;
  private final DecayedCounts usual;
  private final DecayedCounts lasting;

  Demand(MemoryProperties memory) {
    newest = new DecayedCounts(memory.recentHalfLife().dividedBy(2));
    popular = new DecayedCounts(memory.popularHalfLife());
    recent = new DecayedCounts(memory.recentHalfLife());
    usual = new DecayedCounts(memory.usualHalfLife());
    lasting = new DecayedCounts(memory.usualHalfLife().multipliedBy(2));
  }

  void learn(int item, EventType type, long atMillis) {
    double weight = weight(type);
    if (weight > 0) {
      newest.add(item, atMillis, weight);
      popular.add(item, atMillis, weight);
      recent.add(item, atMillis, weight);
      usual.add(item, atMillis, weight);
      lasting.add(item, atMillis, weight);
    }
  }

  /** What each item's popularity is counted in. */
  DecayedCounts popular() {
    return popular;
  }

  /** Demand as of an instant, with what all items have in common worked out once. */
  public Levels at(long nowMillis) {
    return new Levels(nowMillis);
  }

  /** How much an event counts towards popularity, a purchase 1. */
  static double weight(EventType type) {
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

  /** Demand as of an instant. */
  public final class Levels {
    private final double newestFactor;
    private final double popularFactor;
    private final double recentFactor;
    private final double usualFactor;
    private final double lastingFactor;
    private final double expectedFactor;

    private Levels(long nowMillis) {
      newestFactor = newest.faded(nowMillis);
      popularFactor = popular.faded(nowMillis);
      recentFactor = recent.faded(nowMillis);
      usualFactor = usual.faded(nowMillis);
      lastingFactor = lasting.faded(nowMillis);
      double usualTotal = usual.totalAtLandmark();
      expectedFactor = usualTotal <= 0 ? 0 : recent.totalAtLandmark() * recentFactor / usualTotal;
    }

    /** Purchases, and with less weight other signs of interest, faded by age. */
    public double popularity(int item) {
      return popular.atLandmark(item) * popularFactor;
    }

    /** The same, of the last few days. */
    public double recently(int item) {
      return recent.atLandmark(item) * recentFactor;
    }

    /** The same, of the last day or two. */
    public double lately(int item) {
      return newest.atLandmark(item) * newestFactor;
    }

    /** The same, of a longer time. */
    public double usually(int item) {
      return usual.atLandmark(item) * usualFactor;
    }

    /** The same, of a season. */
    public double inTheLongRun(int item) {
      return lasting.atLandmark(item) * lastingFactor;
    }

    /** The popularity of all items together. */
    public double totalPopularity() {
      return popular.totalAtLandmark() * popularFactor;
    }

    /**
     * By how many standard deviations the item's recent demand exceeds its usual share of the
     * store's recent demand, so that a season that lifts everything makes nothing trend.
     */
    public double trend(int item) {
      double expected = usual.atLandmark(item) * expectedFactor;
      return (recent.atLandmark(item) * recentFactor - expected) / Math.sqrt(expected + 1);
    }
  }
}
