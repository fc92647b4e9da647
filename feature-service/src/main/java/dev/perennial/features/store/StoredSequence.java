package dev.perennial.features.store;

import dev.perennial.features.feature.Background;
import dev.perennial.model.event.Event;
import dev.perennial.model.user.UserId;
import java.util.List;

/**
 * A user's events as they are stored, in sequence.
 *
 * @param version 0 for a user who is not known
 * @param background knows the items in the events
 */
public record StoredSequence(
    UserId userId, long version, List<Event> events, Background background) {

  /** The sequence of a user of whom nothing is known. */
  static StoredSequence unknown(UserId userId) {
    return new StoredSequence(userId, 0, List.of(), Background.NONE);
  }
}
