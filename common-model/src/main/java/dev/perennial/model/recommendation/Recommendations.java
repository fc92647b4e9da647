package dev.perennial.model.recommendation;

import dev.perennial.model.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the recommender, or a further page of it.
 *
 * @param recommendationId the same for all pages of an answer
 * @param userId absent where nobody was named
 * @param scenario the place it was asked for, such as {@code home}
 * @param items best first
 * @param fallback what the answer had to do without; empty where nothing was missing
 */
public record Recommendations(
    RecommendationId recommendationId,
    @Nullable UserId userId,
    String scenario,
    Instant createdAt,
    List<RecommendedItem> items,
    Set<Fallback> fallback) {

  /** What was shown, keyed by user, or by answer where nobody was named. */
  public static final String TOPIC = "perennial.recommendations.v1";

  public Recommendations {
    items = List.copyOf(items);
    fallback = Set.copyOf(fallback);
  }

  /** The same without what each source said. */
  public Recommendations withoutSources() {
    return new Recommendations(
        recommendationId,
        userId,
        scenario,
        createdAt,
        items.stream().map(RecommendedItem::withoutSources).toList(),
        fallback);
  }
}
