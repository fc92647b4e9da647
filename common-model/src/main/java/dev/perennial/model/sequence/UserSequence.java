package dev.perennial.model.sequence;

import dev.perennial.model.event.Event;
import dev.perennial.model.user.UserId;
import java.util.List;

/**
 * A user's events in time order ({@link Event#IN_SEQUENCE}), and what was known at one or more
 * instants.
 *
 * @param events none after the last snapshot's instant
 * @param snapshots in the order of their instants; none before the user's first event
 */
public record UserSequence(
    UserId userId, long version, List<Event> events, List<Snapshot> snapshots) {
  public UserSequence {
    events = List.copyOf(events);
    snapshots = List.copyOf(snapshots);
  }
}
