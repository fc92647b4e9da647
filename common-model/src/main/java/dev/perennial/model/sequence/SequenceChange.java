package dev.perennial.model.sequence;

import static dev.perennial.model.json.Checks.check;

import dev.perennial.model.user.UserId;
import java.time.Instant;

/**
 * This user's sequence is now at this version.
 *
 * @param version grows with every batch that adds to the sequence
 * @param acceptedAt when ingest accepted the newest of the events that were added
 */
public record SequenceChange(UserId userId, long version, Instant acceptedAt) {

  public static final String TOPIC = "perennial.sequence-changes.v1";

  public SequenceChange {
    check(version > 0, "version must be positive, but is %s", version);
  }
}
