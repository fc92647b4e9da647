package dev.perennial.recommender.pipeline;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.RecommendedItem;
import dev.perennial.recommender.memory.StoreMemory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The share of the catalogue that was shown in this hour and the one before. */
final class Coverage {
  private static final Duration PERIOD = Duration.ofHours(1);

  private final StoreMemory memory;
  private final Clock clock;
  private Set<ItemId> shownBefore = Set.of();
  private Set<ItemId> shownNow = new HashSet<>();
  private Instant since;

  Coverage(StoreMemory memory, Clock clock, MeterRegistry meters) {
    this.memory = memory;
    this.clock = clock;
    this.since = clock.instant();
    Gauge.builder("perennial.catalog.coverage.ratio", this, Coverage::ratio)
        .description("Share of the catalogue shown in this hour and the one before")
        .register(meters);
  }

  synchronized void shown(List<RecommendedItem> items) {
    Instant now = clock.instant();
    if (Duration.between(since, now).compareTo(PERIOD) > 0) {
      shownBefore = shownNow;
      shownNow = new HashSet<>();
      since = now;
    }
    items.forEach(item -> shownNow.add(item.itemId()));
  }

  synchronized double ratio() {
    int items = memory.reading(() -> memory.catalogue().size());
    Set<ItemId> shown = new HashSet<>(shownBefore);
    shown.addAll(shownNow);
    return items == 0 ? 0 : (double) shown.size() / items;
  }
}
