package dev.perennial.sequences.dataset;

import dev.perennial.model.sequence.UserSequence;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Where users' sequences come from: feature-service, a file, or a test. */
@FunctionalInterface
public interface SequenceSource {
  /**
   * Every user's events up to the last of the instants, and a snapshot at each instant that is not
   * before the user's first event.
   *
   * @param asOf in ascending order
   * @return one sequence a user, always in the same order; the caller closes the stream
   */
  Stream<UserSequence> read(List<Instant> asOf);
}
