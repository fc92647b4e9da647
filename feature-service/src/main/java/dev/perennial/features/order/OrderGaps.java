package dev.perennial.features.order;

import dev.perennial.features.feature.DayTotals;
import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rhythm of a user's orders: mean, standard deviation (of the gaps themselves, not of a sample)
 * and maximum of the days between one order and the next, and the silence since the last purchase
 * as a multiple of the mean and of the maximum; all missing for a user with fewer than two orders.
 */
final class OrderGaps implements Feature {
  private static final String MEAN_GAP_DAYS = "meanGapDays";
  private static final String GAP_DEVIATION_DAYS = "gapDeviationDays";
  private static final String MAX_GAP_DAYS = "maxGapDays";
  private static final String SILENCE_TO_GAP_RATIO = "silenceToGapRatio";
  private static final String SILENCE_TO_MAX_GAP_RATIO = "silenceToMaxGapRatio";

  private @Nullable Instant lastPurchase;
  private int gaps;
  private double sum;
  private double sumOfSquares;
  private long longest;

  @Override
  public List<String> names() {
    return List.of(
        MEAN_GAP_DAYS,
        GAP_DEVIATION_DAYS,
        MAX_GAP_DAYS,
        SILENCE_TO_GAP_RATIO,
        SILENCE_TO_MAX_GAP_RATIO);
  }

  @Override
  public void add(Event event) {
    if (!Feature.isPurchase(event)) {
      return;
    }
    if (lastPurchase != null) {
      addGap(DayTotals.dayOf(event.occurredAt()) - DayTotals.dayOf(lastPurchase));
    }
    lastPurchase = event.occurredAt();
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (lastPurchase == null || gaps == 0) {
      return;
    }
    double mean = sum / gaps;
    double silence = Feature.days(lastPurchase, asOf);
    values.put(MEAN_GAP_DAYS, mean);
    values.put(GAP_DEVIATION_DAYS, Math.sqrt(Math.max(0, sumOfSquares / gaps - mean * mean)));
    values.put(MAX_GAP_DAYS, (double) longest);
    values.put(SILENCE_TO_GAP_RATIO, silence / mean);
    values.put(SILENCE_TO_MAX_GAP_RATIO, silence / longest);
  }

  private void addGap(long days) {
    if (days == 0) {
      return; // still the same order
    }
    gaps++;
    sum += days;
    sumOfSquares += (double) days * days;
    longest = Math.max(longest, days);
  }
}
