package dev.perennial.simulator.scenario;

import dev.perennial.simulator.life.Visit;
import dev.perennial.simulator.world.TradingTime;
import java.time.Instant;

/** Sums a user's visits up to a {@link History}. */
final class HistoryBuilder {
  private final TradingTime time;
  private final boolean orderedAtFirst;
  private final double origin;
  private int later;
  private int looksBefore;
  private int looksAfter;
  private double untilLastOrder;

  HistoryBuilder(Visit first, TradingTime time) {
    this.time = time;
    this.orderedAtFirst = first.ordering();
    this.origin = time.elapsed(first.end());
  }

  void add(Visit visit) {
    if (!visit.ordering()) {
      looksAfter++;
      return;
    }
    later++;
    looksBefore += looksAfter;
    looksAfter = 0;
    untilLastOrder = time.elapsed(visit.end()) - origin;
  }

  History until(Instant at) {
    return new History(
        orderedAtFirst, later, looksBefore, looksAfter, untilLastOrder, time.elapsed(at) - origin);
  }
}
