package dev.perennial.sequences.history;

import dev.perennial.model.sequence.UserSequence;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /** When the first event happened; empty where nothing happened until then. */
  default Optional<Instant> begin(Instant until) {
    try (Stream<UserSequence> users = read(List.of(until))) {
      return users
          .filter(user -> !user.events().isEmpty())
          .map(user -> user.events().getFirst().occurredAt())
          .filter(first -> !first.isAfter(until))
          .min(Comparator.naturalOrder());
    }
  }
}
