package dev.perennial.ingest.dedup;

import java.util.concurrent.CompletableFuture;

/**
 * What became of an event at the window.
 *
 * @param repeated whether an event with this id came before
 * @param acknowledged completes once the first event with this id is safe, and fails where it could
 *     not be published: a repeat is no safer than the event that it repeats
 */
public record Turn(boolean repeated, CompletableFuture<?> acknowledged) {}
