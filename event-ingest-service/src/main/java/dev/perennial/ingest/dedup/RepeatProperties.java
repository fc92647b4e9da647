package dev.perennial.ingest.dedup;

import static dev.perennial.model.json.Checks.check;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far back repeats are noticed.
 *
 * @param window how long an id is remembered; default an hour
 * @param maxIds how many are remembered at most, about 200 bytes each; default 200,000
 */
@ConfigurationProperties("perennial.ingest.repeats")
public record RepeatProperties(
    @DefaultValue("1h") Duration window, @DefaultValue("200000") int maxIds) {
  public RepeatProperties {
    check(window.isPositive(), "perennial.ingest.repeats.window must be positive: %s", window);
    check(maxIds > 0, "perennial.ingest.repeats.max-ids must be positive: %s", maxIds);
  }
}
