package dev.perennial.model.lifecycle;

import static dev.perennial.model.json.Checks.check;

import java.time.Instant;

/**
 * When a user orders next, if within the horizon at all: how likely that is, the churn probability
 * says.
 *
 * @param expectedAt the median: as likely before as after
 * @param earliest one time in twenty even before
 * @param latest one time in twenty even after
 */
public record NextOrder(Instant expectedAt, Instant earliest, Instant latest) {
  public NextOrder {
    check(
        !expectedAt.isBefore(earliest) && !expectedAt.isAfter(latest),
        "expectedAt %s must lie between %s and %s",
        expectedAt,
        earliest,
        latest);
  }
}
