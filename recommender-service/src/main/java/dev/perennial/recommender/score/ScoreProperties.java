package dev.perennial.recommender.score;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The weights of the linear score.
 *
 * @param base replaces the defaults name by name
 */
@ConfigurationProperties("perennial.recommender.score")
public record ScoreProperties(Weights base) {
  /**
   * Those that Online Retail can tell, tuned on the baskets before the last ones. A method that is
   * not named only nominates, until a ranking has been learned.
   */
  private static final Weights TUNED =
      new Weights(
          Map.ofEntries(
              Map.entry("likely-next", 0.8),
              Map.entry("bought-again", 1.0),
              Map.entry("recently-viewed", 0.5),
              Map.entry("bought-together", 0.2),
              Map.entry("like-what-you-saw", 0.1),
              Map.entry("popular-in-category", 0.1),
              Map.entry("trending", 0.2),
              Map.entry("most-popular", 0.2),
              Map.entry("popular-nearby", 0.1),
              Map.entry("new-arrivals", 0.1),
              Map.entry("editors-picks", 0.1),
              Map.entry("tifu-knn", 0.4),
              Map.entry("implicit-als", 0.4),
              Map.entry("ease", 0.2),
              Map.entry("sequential-items", 0.15)),
          Map.of("popularity", 0.6, "own-recency", 0.6, "category-affinity", 0.05));

  @SuppressWarnings("ConstantValue") // settings may leave it out
  public ScoreProperties {
    base = base == null ? TUNED : TUNED.replacedBy(base);
  }

  /** The defaults, for a pipeline outside of a service. */
  public static ScoreProperties defaults() {
    return new ScoreProperties(TUNED);
  }
}
