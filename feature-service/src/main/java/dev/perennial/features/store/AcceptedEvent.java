package dev.perennial.features.store;

import dev.perennial.model.event.Event;
import java.time.Instant;

/** An event with the time at which ingest accepted it. */
public record AcceptedEvent(Event event, Instant acceptedAt) {}
