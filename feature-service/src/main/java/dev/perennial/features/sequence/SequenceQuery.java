package dev.perennial.features.sequence;

import static dev.perennial.model.json.Checks.check;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * What is asked of each sequence.
 *
 * @param asOf the instants of the snapshots; the events end at the last of them
 * @param limit at most so many events, the newest; snapshots have seen all the same
 */
public record SequenceQuery(List<Instant> asOf, int limit) {
  private static final int MAX_INSTANTS = 1_000;

  public SequenceQuery {
    check(
        !asOf.isEmpty() && asOf.size() <= MAX_INSTANTS,
        "asOf must be given 1 to %d times, but is given %d times",
        MAX_INSTANTS,
        asOf.size());
    check(limit >= 0, "limit must not be negative, but is %d", limit);
    asOf = asOf.stream().sorted().distinct().toList();
  }

  Instant lastAsOf() {
    return Collections.max(asOf);
  }
}
