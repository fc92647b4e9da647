package dev.perennial.model.recommendation;

import dev.perennial.model.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One answer of the recommender.
 *
 * @param scenario the place it was asked for, such as {@code home}
 * @param items best first
 * @param fallback what the answer had to do without; empty where nothing was missing
 */
public record Recommendations(
    RecommendationId recommendationId,
    UserId userId,
    String scenario,
    Instant createdAt,
    List<RecommendedItem> items,
    Set<Fallback> fallback) {

  /** What was shown, keyed by user. */
  public static final String TOPIC = "perennial.recommendations.v1";

  public Recommendations {
    items = List.copyOf(items);
    fallback = Set.copyOf(fallback);
  }
}
