package dev.perennial.features.store;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import java.util.List;
import java.util.Map;

/**
 * A user's events as they are stored, in sequence.
 *
 * @param version 0 for a user who is not known
 * @param categories of the items in the events, where known
 */
public record StoredSequence(
    UserId userId, long version, List<Event> events, Map<ItemId, String> categories) {

  /** The sequence of a user of whom nothing is known. */
  static StoredSequence unknown(UserId userId) {
    return new StoredSequence(userId, 0, List.of(), Map.of());
  }
}
