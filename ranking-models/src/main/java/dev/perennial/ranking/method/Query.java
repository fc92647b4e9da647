package dev.perennial.ranking.method;

import dev.perennial.ranking.history.Interactions;

/**
 * For whom items are to be scored.
 *
 * @param past what the user did until now, this visit included
 * @param nowMillis the store's time, in milliseconds since the epoch
 */
public record Query(Interactions past, long nowMillis) {}
