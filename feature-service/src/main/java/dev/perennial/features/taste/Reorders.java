package dev.perennial.features.taste;

import dev.perennial.features.feature.DayTotals;
import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import dev.perennial.model.item.ItemId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user buys again: the share of purchases of an item that was bought on an earlier day
 * (missing for who never bought), and how many items are due, having been bought on two days or
 * more and not since their usual number of days.
 */
final class Reorders implements Feature {
  private static final String REPEAT_PURCHASE_SHARE = "repeatPurchaseShare";
  private static final String DUE_REORDERS = "dueReorders";

  private final Map<ItemId, Supply> supplies = new HashMap<>();
  private final List<Supply> reordered = new ArrayList<>();
  private int purchases;
  private int repeats;

  @Override
  public List<String> names() {
    return List.of(REPEAT_PURCHASE_SHARE, DUE_REORDERS);
  }

  @Override
  public void add(Event event) {
    if (Feature.isPurchase(event) && event.itemId() != null) {
      buy(event.itemId(), DayTotals.dayOf(event.occurredAt()));
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (purchases == 0) {
      return;
    }
    long today = DayTotals.dayOf(asOf);
    values.put(REPEAT_PURCHASE_SHARE, (double) repeats / purchases);
    values.put(
        DUE_REORDERS, (double) reordered.stream().filter(supply -> supply.isDue(today)).count());
  }

  private void buy(ItemId item, long day) {
    purchases++;
    @Nullable Supply supply = supplies.get(item);
    if (supply == null) {
      supplies.put(item, new Supply(day));
      return;
    }
    repeats += supply.firstDay < day ? 1 : 0;
    if (supply.buy(day) && supply.gaps == 1) {
      reordered.add(supply);
    }
  }

  /** When one item was bought. */
  private static final class Supply {
    private final long firstDay;
    private long lastDay;
    private int gaps;

    Supply(long firstDay) {
      this.firstDay = firstDay;
      this.lastDay = firstDay;
    }

    /** Whether it is another day than the last. */
    boolean buy(long day) {
      if (day == lastDay) {
        return false;
      }
      lastDay = day;
      gaps++;
      return true;
    }

    /** Whether the mean gap has passed. */
    boolean isDue(long today) {
      return (today - lastDay) * gaps >= lastDay - firstDay;
    }
  }
}
