package dev.perennial.ingest.check;

import static dev.perennial.model.json.Checks.check;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which times are believed.
 *
 * @param earliest an event before it is refused; default the year 1990
 * @param ahead how far a sender's clock may be ahead of ours; default an hour
 * @param lateAfter an event older than this is counted as late; default a day
 */
@ConfigurationProperties("perennial.ingest.time")
public record TimeProperties(
    @DefaultValue("1990-01-01T00:00:00Z") Instant earliest,
    @DefaultValue("1h") Duration ahead,
    @DefaultValue("1d") Duration lateAfter) {
  public TimeProperties {
    check(!ahead.isNegative(), "perennial.ingest.time.ahead must not be negative: %s", ahead);
    check(
        !lateAfter.isNegative(),
        "perennial.ingest.time.late-after must not be negative: %s",
        lateAfter);
  }
}
