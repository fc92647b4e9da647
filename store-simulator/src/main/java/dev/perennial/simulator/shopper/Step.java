package dev.perennial.simulator.shopper;

import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.simulator.world.Product;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something a user does on a visit, before it has a time and an id. */
record Step(
    EventType type,
    @Nullable Product product,
    @Nullable Integer quantity,
    @Nullable BigDecimal price,
    @Nullable OrderId orderId,
    @Nullable RecommendationId recommendationId,
    Map<String, String> context) {

  static Step of(EventType type, Map<String, String> context) {
    return new Step(type, null, null, null, null, null, context);
  }

  static Step about(EventType type, Product product, @Nullable RecommendationId recommendationId) {
    return new Step(type, product, null, null, null, recommendationId, Map.of());
  }
}
