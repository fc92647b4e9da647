package dev.perennial.simulator.shopper;

import dev.perennial.model.event.EventType;
import dev.perennial.model.event.OrderId;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.simulator.world.Product;
import dev.perennial.simulator.world.Promotions.Offer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a cart: so many pieces at a price, and the recommendation that led to it. */
record Line(
    Product product, int quantity, Offer offer, @Nullable RecommendationId recommendationId) {

  Step as(EventType type, @Nullable OrderId orderId) {
    Map<String, String> context =
        offer.percentOff() == 0
            ? Map.of()
            : Map.of("percentOff", Integer.toString(offer.percentOff()));
    return new Step(type, product, quantity, offer.price(), orderId, recommendationId, context);
  }
}
