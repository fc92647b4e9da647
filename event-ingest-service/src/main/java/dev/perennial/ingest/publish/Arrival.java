package dev.perennial.ingest.publish;

import dev.perennial.ingest.check.Document;
import dev.perennial.model.event.EventId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way in.
 *
 * @param key of the record that it came in; null over HTTP
 * @param unnamed the id it gets where it has none
 */
public record Arrival(Document document, @Nullable String key, Supplier<EventId> unnamed) {}
