package dev.perennial.features.order;

import dev.perennial.features.feature.Feature;
import java.util.List;

/** The list of the features of orders. */
public final class OrderFeatures {
  private OrderFeatures() {}

  /** Each of them, of a user of whom nothing is known. */
  public static List<Feature> all() {
    return List.of(
        new Recency(),
        new OrderCount(),
        new OrderValues(),
        new RecentOrders(),
        new OrderGaps(),
        new OrderTrend(),
        new OrdersPerMonth(),
        new BasketSize(),
        new RefundShare(),
        new RecommendedOrders());
  }
}
