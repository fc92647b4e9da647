package dev.perennial.simulator.life;

import java.time.Instant;

/**
 * A visit to the store, before it is known what happens in it.
 *
 * @param number from 0, the first visit
 * @param end the instant of its last event; of the purchases, where it ends with an order
 * @param ordering whether it ends with an order
 * @param leaving whether the user left for good with it
 */
public record Visit(int number, Instant start, Instant end, boolean ordering, boolean leaving) {}
