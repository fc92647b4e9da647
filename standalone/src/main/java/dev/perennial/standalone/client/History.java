package dev.perennial.standalone.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What feature-service holds.
 *
 * @param behind accepted events that wait on Kafka to be stored
 */
public record History(
    long events,
    long users,
    @Nullable Instant firstOccurredAt,
    @Nullable Instant lastOccurredAt,
    long behind) {}
