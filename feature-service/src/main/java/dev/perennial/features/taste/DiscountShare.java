package dev.perennial.features.taste;

import dev.perennial.features.feature.Background;
import dev.perennial.features.feature.Feature;
import dev.perennial.features.feature.KnownItem;
import dev.perennial.model.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The share of purchases for noticeably less than the catalogue's price of today; missing where the
 * catalogue has no price for anything bought.
 */
final class DiscountShare implements Feature {
  private static final String DISCOUNT_SHARE = "discountShare";
  private static final double NOTICEABLY_LESS = .98;

  private final Background background;
  private int compared;
  private int discounted;

  DiscountShare(Background background) {
    this.background = background;
  }

  @Override
  public List<String> names() {
    return List.of(DISCOUNT_SHARE);
  }

  @Override
  public void add(Event event) {
    if (!Feature.isPurchase(event) || event.itemId() == null || event.price() == null) {
      return;
    }
    KnownItem item = background.itemOf().apply(event.itemId());
    if (item != null && item.price() != null) {
      compared++;
      discounted += event.price().doubleValue() < NOTICEABLY_LESS * item.price() ? 1 : 0;
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (compared > 0) {
      values.put(DISCOUNT_SHARE, (double) discounted / compared);
    }
  }
}
