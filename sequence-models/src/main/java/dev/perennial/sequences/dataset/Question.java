package dev.perennial.sequences.dataset;

import dev.perennial.model.sequence.Snapshot;
import dev.perennial.sequences.history.History;
import java.time.Instant;

/**
 * What will become of a user after an instant.
 *
 * @param history what the user did; later events are not looked at
 * @param snapshot the instant, and what was known then
 */
public record Question(History history, Snapshot snapshot) {

  public Instant now() {
    return snapshot.asOf();
  }
}
