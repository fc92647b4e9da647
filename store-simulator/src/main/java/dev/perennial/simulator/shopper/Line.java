package dev.perennial.simulator.shopper;

import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.simulator.world.Product;
import dev.perennial.simulator.world.Promotions.Offer;
import org.jspecify.annotations.Nullable;

/** One line of a basket: so many pieces at a price, and the recommendation that led to it. */
record Line(
    Product product, int quantity, Offer offer, @Nullable RecommendationId recommendationId) {}
