package dev.perennial.features.store;

import dev.perennial.model.sequence.SequenceChange;
import java.util.List;

/**
 * What a batch of events added.
 *
 * @param added how many of the events were new
 * @param changes one for each user with a new event
 */
public record StoredEvents(int added, List<SequenceChange> changes) {
  public StoredEvents {
    changes = List.copyOf(changes);
  }
}
