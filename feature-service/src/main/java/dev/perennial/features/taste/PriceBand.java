package dev.perennial.features.taste;

import dev.perennial.features.feature.Background;
import dev.perennial.features.feature.Feature;
import dev.perennial.features.feature.KnownItem;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Whether the user buys the cheap or the dear: the price paid ÷ the median price in the item's
 * category of today's catalogue, as the geometric mean over purchases. Missing where the catalogue
 * has no price for the category of anything bought.
 */
final class PriceBand implements Feature {
  private static final String PRICE_TO_MEDIAN_RATIO = "priceToMedianRatio";

  private final Background background;
  private int compared;
  private double sumOfLogs;

  PriceBand(Background background) {
    this.background = background;
  }

  @Override
  public List<String> names() {
    return List.of(PRICE_TO_MEDIAN_RATIO);
  }

  @Override
  public void add(Event event) {
    if (!Feature.isPurchase(event) || event.itemId() == null || event.price() == null) {
      return;
    }
    KnownItem item = background.itemOf().apply(event.itemId());
    if (item != null && item.medianPrice() != null) {
      compare(event.price().doubleValue(), item.medianPrice());
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (compared > 0) {
      values.put(PRICE_TO_MEDIAN_RATIO, Math.exp(sumOfLogs / compared));
    }
  }

  private void compare(double price, double median) {
    if (price > 0 && median > 0) { // a gift says nothing of the price one chooses
      compared++;
      sumOfLogs += Math.log(price / median);
    }
  }
}
