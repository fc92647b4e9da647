package dev.perennial.simulator.scenario;

import dev.perennial.model.event.Event;
import dev.perennial.simulator.shopper.Shopper;
import dev.perennial.simulator.world.Store;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The events of all users, merged by time. Holds the users who have arrived and, of the others,
 * nothing but the instant.
 */
final class Timeline implements Iterator<Event> {
  private final Lives lives;
  private final Store store;
  private final long[] arrivals;
  private final int[] byArrival;
  private final PriorityQueue<Turn> turns = new PriorityQueue<>();
  private int arrived;

  /** A user and when it is their turn; equal instants go by the user's number. */
  private record Turn(Instant at, Shopper shopper) implements Comparable<Turn> {
    @Override
    public int compareTo(Turn other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : Integer.compare(shopper.index(), other.shopper.index());
    }
  }

  Timeline(Lives lives, Store store) {
    this.lives = lives;
    this.store = store;
    this.arrivals =
        IntStream.range(0, lives.scenario().users())
            .mapToLong(index -> lives.arrival(lives.persona(index)).toEpochMilli())
            .toArray();
    this.byArrival =
        IntStream.range(0, arrivals.length)
            .boxed()
            .sorted((one, other) -> Long.compare(arrivals[one], arrivals[other]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  @Override
  public boolean hasNext() {
    return arrived < byArrival.length || !turns.isEmpty();
  }

  @Override
  public Event next() {
    letIn();
    Turn turn = turns.poll();
    if (turn == null) {
      throw new NoSuchElementException("the calendar of every user has ended");
    }
    Event event = turn.shopper().next();
    await(turn.shopper());
    return event;
  }

  /** Lets in whoever arrives before the next turn. */
  private void letIn() {
    while (arrived < byArrival.length
        && (turns.isEmpty()
            || arrivals[byArrival[arrived]] <= turns.element().at().toEpochMilli())) {
      await(lives.shopper(byArrival[arrived++], store));
    }
  }

  private void await(Shopper shopper) {
    Instant at = shopper.nextAt();
    if (at.isBefore(Instant.MAX)) {
      turns.add(new Turn(at, shopper));
    }
  }
}
