package dev.perennial.recommender.score;

import dev.perennial.model.lifecycle.ChurnBand;
import dev.perennial.model.lifecycle.LifecycleStage;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The weights of the score.
 *
 * @param base for every stage; replaces the defaults name by name
 * @param stages for users of one stage; replaces the base name by name
 * @param familiarity by churn band, the factor on sources that know the user: those about to leave
 *     are shown more of what they came for; default 1, 1 and 1.25
 */
@ConfigurationProperties("perennial.recommender.score")
public record ScoreProperties(
    Weights base, Map<LifecycleStage, Weights> stages, Map<ChurnBand, Double> familiarity) {

  /** Those that Online Retail can tell, tuned on the baskets before the last ones. */
  private static final Weights TUNED =
      new Weights(
          Map.of(
              "likely-next", 0.8,
              "bought-again", 1.0,
              "recently-viewed", 0.5,
              "bought-together", 0.2,
              "popular-in-category", 0.1,
              "trending", 0.2,
              "most-popular", 0.2,
              "new-arrivals", 0.1),
          Map.of("popularity", 0.6, "own-recency", 0.6, "category-affinity", 0.05));

  private static final Map<ChurnBand, Double> FAMILIARITY =
      Map.of(ChurnBand.LOW, 1.0, ChurnBand.MEDIUM, 1.0, ChurnBand.HIGH, 1.25);

  public ScoreProperties {
    base = base == null ? TUNED : TUNED.replacedBy(base);
    stages = withDefaults(base, stages == null ? Map.of() : stages);
    Map<ChurnBand, Double> factors = new EnumMap<>(FAMILIARITY);
    factors.putAll(familiarity == null ? Map.of() : familiarity);
    familiarity = Map.copyOf(factors);
  }

  /** The defaults, for a pipeline outside of a service. */
  public static ScoreProperties defaults() {
    return new ScoreProperties(TUNED, Map.of(), Map.of());
  }

  Weights weights(LifecycleStage stage) {
    return stages.getOrDefault(stage, base);
  }

  double familiarity(ChurnBand band) {
    return familiarity.getOrDefault(band, 1.0);
  }

  private static Map<LifecycleStage, Weights> withDefaults(
      Weights base, Map<LifecycleStage, Weights> stages) {
    Map<LifecycleStage, Weights> all = new EnumMap<>(LifecycleStage.class);
    for (LifecycleStage stage : LifecycleStage.values()) {
      Weights tuned = base.replacedBy(ofStage(stage));
      all.put(stage, stages.containsKey(stage) ? tuned.replacedBy(stages.get(stage)) : tuned);
    }
    return Map.copyOf(all);
  }

  /** A newcomer is shown what the store is loved for; one who left is shown what has changed. */
  private static Weights ofStage(LifecycleStage stage) {
    return switch (stage) {
      case ACQUISITION -> new Weights(Map.of("most-popular", 0.5, "new-arrivals", 0.2), Map.of());
      case CHURN -> new Weights(Map.of("new-arrivals", 0.2), Map.of());
      case ACTIVATION, RETENTION, RECOMMENDATION, MONETIZATION -> new Weights(Map.of(), Map.of());
    };
  }
}
