package dev.perennial.recommender.pipeline;

import dev.perennial.model.recommendation.RecommendedItem;
import dev.perennial.recommender.memory.StoreMemory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;

/** The share of the catalogue that was shown in this hour and the one before. */
final class Coverage {
  private static final Duration PERIOD = Duration.ofHours(1);

  private final StoreMemory memory;
  private final Clock clock;
  private BitSet shownBefore = new BitSet();
  private BitSet shownNow = new BitSet();
  private Instant since;

  Coverage(StoreMemory memory, Clock clock, MeterRegistry meters) {
    this.memory = memory;
    this.clock = clock;
    this.since = clock.instant();
    Gauge.builder("perennial.catalog.coverage.ratio", this, Coverage::ratio)
        .description("Share of the catalogue shown in this hour and the one before")
        .register(meters);
  }

  /** Counts items, in the memory's reading lock. */
  synchronized void shown(List<RecommendedItem> items) {
    Instant now = clock.instant();
    if (Duration.between(since, now).compareTo(PERIOD) > 0) {
      shownBefore = shownNow;
      shownNow = new BitSet();
      since = now;
    }
    for (RecommendedItem item : items) {
      memory.catalogue().find(item.itemId()).ifPresent(shownNow::set);
    }
  }

  /** Waits for the memory before it keeps anybody out, for {@link #shown} comes the other way. */
  double ratio() {
    int items = memory.reading(() -> memory.catalogue().size());
    return items == 0 ? 0 : (double) shownItems() / items;
  }

  private synchronized int shownItems() {
    BitSet shown = (BitSet) shownBefore.clone();
    shown.or(shownNow);
    return shown.cardinality();
  }
}
