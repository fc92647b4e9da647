package dev.perennial.features.feature;

import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rhythm of a user's orders: mean and standard deviation (of the gaps themselves, not of a
 * sample) of the days between one order and the next, and the silence since the last purchase as a
 * multiple of the mean; all missing for a user with fewer than two orders.
 */
final class OrderGaps implements Feature {
  private static final String MEAN_GAP_DAYS = "meanGapDays";
  private static final String GAP_DEVIATION_DAYS = "gapDeviationDays";
  private static final String SILENCE_TO_GAP_RATIO = "silenceToGapRatio";

  private final OrderDays orders = new OrderDays();
  private @Nullable Instant lastPurchase;
  private double sum;
  private double sumOfSquares;

  @Override
  public List<String> names() {
    return List.of(MEAN_GAP_DAYS, GAP_DEVIATION_DAYS, SILENCE_TO_GAP_RATIO);
  }

  @Override
  public void add(Event event) {
    if (!Feature.isPurchase(event)) {
      return;
    }
    lastPurchase = event.occurredAt();
    int before = orders.count();
    orders.add(event);
    if (before > 0 && orders.count() > before) {
      double gap = orders.gap(before);
      sum += gap;
      sumOfSquares += gap * gap;
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (lastPurchase == null || orders.count() < 2) {
      return;
    }
    int gaps = orders.count() - 1;
    double mean = sum / gaps;
    values.put(MEAN_GAP_DAYS, mean);
    values.put(GAP_DEVIATION_DAYS, Math.sqrt(Math.max(0, sumOfSquares / gaps - mean * mean)));
    values.put(SILENCE_TO_GAP_RATIO, Feature.days(lastPurchase, asOf) / mean);
  }
}
