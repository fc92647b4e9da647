package dev.perennial.ranking.tower;

import dev.perennial.ranking.history.Interactions;
import java.util.stream.IntStream;

/** A moment in a user's past: what came before, and the item at {@code end}, which came next. */
record Moment(Interactions past, int end) {

  /** The item that came next. */
  int next() {
    return past.item(end);
  }

  /** That item and those of the last steps before it. */
  IntStream items(int maxSteps) {
    return IntStream.rangeClosed(Math.max(0, end - maxSteps), end).map(past::item);
  }
}
