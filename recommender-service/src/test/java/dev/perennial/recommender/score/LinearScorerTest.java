package dev.perennial.recommender.score;

import static dev.perennial.recommender.Events.prediction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.lifecycle.ChurnBand;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.recommender.TestStore;
import dev.perennial.recommender.candidate.Evidence;
import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.feature.Candidate.FeatureValue;
import dev.perennial.recommender.memory.StoreMemory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LinearScorerTest {
  private final StoreMemory memory = TestStore.memory();
  private final Candidate candidate =
      new Candidate(
          0,
          List.of(
              new Nomination("bought-again", 0, 0.5, new Evidence.EveryoneBuys()),
              new Nomination("most-popular", 0, 1, new Evidence.EveryoneBuys())),
          List.of(new FeatureValue("popularity", 0.25)));

  @Test
  void theScoreIsTheWeightedSumAndTheContributionsAreItsParts() {
    ScoredCandidate scored = score(plain(), "anna");

    assertThat(scored.score()).isCloseTo(2 * 0.5 + 3 * 1 + 4 * 0.25, within(1e-9));
    assertThat(scored.contributions()).extracting("value").containsExactly(1.0, 3.0);
  }

  @Test
  void theStageChoosesTheWeights() {
    ScoreProperties settings =
        new ScoreProperties(
            plain().base(),
            Map.of(LifecycleStage.RETENTION, new Weights(Map.of("bought-again", 20.0), null)),
            Map.of());

    assertThat(score(settings, "anna").score()).isCloseTo(10 + 3 + 1, within(1e-9));
  }

  @Test
  void whoIsAboutToLeaveIsShownMoreOfWhatIsFamiliar() {
    memory.expect(List.of(prediction("anna", LifecycleStage.RETENTION, 0.9)));

    assertThat(score(plain(), "anna").contributions())
        .extracting("value")
        .containsExactly(1.25, 3.0);
  }

  @Test
  void settingsReplaceTheDefaultsNameByName() {
    ScoreProperties bound =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of(
                        "perennial.recommender.score.base.sources.trending", "0.7",
                        "perennial.recommender.score.stages.churn.features.popularity", "0.9",
                        "perennial.recommender.score.familiarity.high", "2")))
            .bindOrCreate("perennial.recommender.score", ScoreProperties.class);

    assertThat(bound.weights(LifecycleStage.RETENTION).source("trending")).isEqualTo(0.7);
    assertThat(bound.weights(LifecycleStage.RETENTION).source("bought-again"))
        .isEqualTo(ScoreProperties.defaults().base().source("bought-again"));
    assertThat(bound.weights(LifecycleStage.CHURN).feature("popularity")).isEqualTo(0.9);
    assertThat(bound.familiarity(ChurnBand.HIGH)).isEqualTo(2);
    assertThat(bound.familiarity(ChurnBand.LOW)).isEqualTo(1);
  }

  @Test
  void aNewcomerIsShownMoreOfWhatIsPopularThanARegular() {
    ScoreProperties defaults = ScoreProperties.defaults();

    assertThat(defaults.weights(LifecycleStage.ACQUISITION).source("most-popular"))
        .isGreaterThan(defaults.weights(LifecycleStage.RETENTION).source("most-popular"));
  }

  private ScoredCandidate score(ScoreProperties settings, String user) {
    return new LinearScorer(settings)
        .score(List.of(candidate), TestStore.ask(memory, user, 5))
        .getFirst();
  }

  private static ScoreProperties plain() {
    return new ScoreProperties(
        new Weights(Map.of("bought-again", 2.0, "most-popular", 3.0), Map.of("popularity", 4.0)),
        Map.of(),
        Map.of());
  }
}
