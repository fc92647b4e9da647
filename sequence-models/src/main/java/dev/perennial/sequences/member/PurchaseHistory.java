package dev.perennial.sequences.member;

import dev.perennial.model.sequence.Snapshot;
import dev.perennial.sequences.statistic.PurchaseSummary;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the summary that customer-base models need from a snapshot's features, so that a user of
 * whom only the newest events are at hand is summarised over the whole life.
 */
public final class PurchaseHistory {
  private PurchaseHistory() {}

  /** Empty for a user without an order. */
  public static Optional<PurchaseSummary> of(Snapshot snapshot) {
    Map<String, Double> features = snapshot.features();
    int orders = features.getOrDefault("orders", 0.0).intValue();
    if (orders == 0) {
      return Optional.empty();
    }
    double silence = Math.max(0, features.getOrDefault("recencyDays", 0.0));
    double recency = (orders - 1) * features.getOrDefault("meanGapDays", 0.0);
    double orderValue = Math.max(0, features.getOrDefault("meanOrderValue", 0.0));
    return Optional.of(new PurchaseSummary(orders - 1, recency, recency + silence, orderValue));
  }
}
