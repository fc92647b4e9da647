package dev.perennial.simulator.scenario;

/**
 * What can be seen of when a user came, as of an instant: all that the best possible answer depends
 * on. Spans are in trading days since the end of the first visit.
 *
 * @param orderedAtFirst whether the first visit ended with an order
 * @param later orders after the first visit
 * @param looksBefore visits without an order up to the last order, the first visit not counted
 * @param looksAfter those after the last order
 * @param untilLastOrder from the end of the first visit to the last order
 * @param untilNow from the end of the first visit to the instant
 */
record History(
    boolean orderedAtFirst,
    int later,
    int looksBefore,
    int looksAfter,
    double untilLastOrder,
    double untilNow) {

  int orders() {
    return later + (orderedAtFirst ? 1 : 0);
  }
}
