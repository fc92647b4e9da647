package dev.perennial.features.order;

import dev.perennial.features.feature.Feature;
import dev.perennial.model.event.Event;
import dev.perennial.model.event.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What was given back for refunds ÷ what was spent; missing for who never spent anything. */
final class RefundShare implements Feature {
  private static final String REFUND_SHARE = "refundShare";

  private double spent;
  private double refunded;

  @Override
  public List<String> names() {
    return List.of(REFUND_SHARE);
  }

  @Override
  public void add(Event event) {
    if (Feature.isPurchase(event)) {
      spent += event.value();
    } else if (event.type() == EventType.ITEM_REFUNDED) {
      refunded += event.value();
    }
  }

  @Override
  public void read(Instant asOf, Map<String, Double> values) {
    if (spent > 0) {
      values.put(REFUND_SHARE, refunded / spent);
    }
  }
}
