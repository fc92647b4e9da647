package dev.perennial.predictor.sweep;

import dev.perennial.model.sequence.UserSequence;

/** Counts users on the way of one shard. Belongs to one thread. */
public interface UserTally {
  void add(UserSequence user);

  /** What was counted, as JSON; kept with the shard. */
  String json();

  /** Begins to count. */
  @FunctionalInterface
  interface Maker {
    UserTally begin();
  }
}
