package dev.perennial.ingest.api;

import static dev.perennial.model.json.Checks.check;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is taken at once.
 *
 * @param events in a request at most, or items; default 500
 * @param eventSize of one event or item as JSON; default 32 KiB
 * @param requestSize of a request's body, unpacked; default 4 MiB
 */
@ConfigurationProperties("perennial.ingest.limits")
public record LimitProperties(
    @DefaultValue("500") int events,
    @DefaultValue("32KB") DataSize eventSize,
    @DefaultValue("4MB") DataSize requestSize) {
  public LimitProperties {
    check(events > 0, "perennial.ingest.limits.events must be positive: %s", events);
    check(
        eventSize.toBytes() <= requestSize.toBytes(),
        "perennial.ingest.limits: event-size %s must fit into request-size %s",
        eventSize,
        requestSize);
  }

  int eventBytes() {
    return Math.toIntExact(eventSize.toBytes());
  }

  int requestBytes() {
    return Math.toIntExact(requestSize.toBytes());
  }
}
