package dev.perennial.recommender.policy;

import dev.perennial.model.json.Checks;
import dev.perennial.model.lifecycle.ChurnBand;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.recommender.candidate.Family;
import dev.perennial.recommender.question.ItemFilter;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One place of the store where recommendations stand.
 *
 * @param diversity in [0, 1]; absent leaves it to the stage's defaults and the store's
 * @param exploration default none
 * @param filter what alone is shown there; absent lets everything through
 * @param stages what users of a stage get there; replaces the defaults name by name
 * @param churn what users get there by how likely they leave, on top of their stage; the same
 */
public record Scenario(
    @Nullable Double diversity,
    Exploration exploration,
    @Nullable ItemFilter filter,
    Map<LifecycleStage, Treatment> stages,
    Map<ChurnBand, Treatment> churn) {

  /**
   * Newcomers are shown breadth and what the store is loved for; beginners what goes with their
   * first steps; regulars what is due and what is new; those who left, what has changed since.
   */
  private static final Map<LifecycleStage, Treatment> STAGES =
      Map.of(
          LifecycleStage.ACQUISITION,
              new Treatment(
                  Map.of(Family.POPULAR, 2.0, Family.NOVELTY, 1.5, Family.PICKED, 2.0), 0.3, null),
          LifecycleStage.ACTIVATION,
              Treatment.of(Map.of(Family.FAVOURITES, 1.5, Family.TASTE, 1.25)),
          LifecycleStage.RETENTION, Treatment.of(Map.of(Family.RHYTHM, 1.1, Family.NOVELTY, 1.5)),
          LifecycleStage.RECOMMENDATION,
              Treatment.of(Map.of(Family.TASTE, 1.1, Family.NOVELTY, 1.5)),
          LifecycleStage.MONETIZATION,
              Treatment.of(Map.of(Family.RHYTHM, 1.1, Family.NOVELTY, 1.5)),
          LifecycleStage.CHURN,
              Treatment.of(Map.of(Family.RHYTHM, 1.25, Family.NOVELTY, 2.0, Family.PICKED, 2.0)));

  /** Those about to leave are shown safe favourites and what is due, and little that is new. */
  private static final Map<ChurnBand, Treatment> CHURN =
      Map.of(
          ChurnBand.HIGH,
          Treatment.of(
              Map.of(
                  Family.RHYTHM, 1.25,
                  Family.FAVOURITES, 1.25,
                  Family.TASTE, 1.25,
                  Family.NOVELTY, 0.5)));

  @SuppressWarnings("ConstantValue") // settings may leave out what the types promise
  public Scenario {
    if (diversity != null) {
      Checks.inRange("diversity", diversity, 0, 1);
    }
    exploration = exploration == null ? Exploration.off() : exploration;
    stages = over(STAGES, stages, LifecycleStage.class, diversity);
    churn = over(CHURN, churn, ChurnBand.class, diversity);
  }

  /** A place about which nothing is said. */
  public static Scenario plain() {
    return new Scenario(null, Exploration.off(), null, Map.of(), Map.of());
  }

  Treatment treatment(LifecycleStage stage, ChurnBand band) {
    return stages
        .getOrDefault(stage, Treatment.none())
        .and(churn.getOrDefault(band, Treatment.none()));
  }

  private static <K extends Enum<K>> Map<K, Treatment> over(
      Map<K, Treatment> defaults,
      @Nullable Map<K, Treatment> own,
      Class<K> type,
      @Nullable Double diversity) {
    Map<K, Treatment> all = new EnumMap<>(type);
    Treatment ofScenario = new Treatment(Map.of(), diversity, null);
    defaults.forEach((key, treatment) -> all.put(key, treatment.replacedBy(ofScenario)));
    if (own != null) {
      own.forEach((key, treatment) -> all.merge(key, treatment, Treatment::replacedBy));
    }
    return Map.copyOf(all);
  }
}
