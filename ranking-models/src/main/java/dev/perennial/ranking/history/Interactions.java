package dev.perennial.ranking.history;

import dev.perennial.model.event.EventType;

/** What one user did with items, in the order of time, oldest first; items by their index. */
public interface Interactions {
  long MILLIS_PER_DAY = 86_400_000;

  int size();

  int item(int index);

  EventType type(int index);

  /** When, in milliseconds since the epoch. */
  long at(int index);

  /** When, in whole days since the epoch, UTC. Purchases of one day are one basket. */
  default int day(int index) {
    return (int) Math.floorDiv(at(index), MILLIS_PER_DAY);
  }
}
