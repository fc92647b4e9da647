package dev.perennial.simulator.world;

/** The store as its visitors find it. */
public record Store(Catalogue catalogue, Promotions promotions, TradingTime time, Shelf shelf) {}
