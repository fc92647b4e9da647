package dev.perennial.recommender.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.recommender.TestStore;
import dev.perennial.recommender.candidate.Evidence;
import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.feature.Candidate.FeatureValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LinearScorerTest {
  private final Candidate candidate =
      new Candidate(
          0,
          List.of(
              new Nomination("bought-again", 0, 0.5, new Evidence.EveryoneBuys()),
              new Nomination("most-popular", 0, 1, new Evidence.EveryoneBuys())),
          List.of(new FeatureValue("popularity", 0.25)));

  @Test
  void theScoreIsTheWeightedSumAndTheContributionsAreItsParts() {
    Weights weights =
        new Weights(Map.of("bought-again", 2.0, "most-popular", 3.0), Map.of("popularity", 4.0));

    ScoredCandidate scored =
        new LinearScorer(new ScoreProperties(weights))
            .score(List.of(candidate), TestStore.ask(TestStore.memory(), "anna", 5))
            .getFirst();

    assertThat(scored.score()).isCloseTo(2 * 0.5 + 3 * 1 + 4 * 0.25, within(1e-9));
    assertThat(scored.contributions()).extracting("value").containsExactly(1.0, 3.0);
  }

  @Test
  void settingsReplaceTheDefaultsNameByName() {
    ScoreProperties bound =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of("perennial.recommender.score.base.sources.trending", "0.7")))
            .bindOrCreate("perennial.recommender.score", ScoreProperties.class);

    assertThat(bound.base().source("trending")).isEqualTo(0.7);
    assertThat(bound.base().source("bought-again"))
        .isEqualTo(ScoreProperties.defaults().base().source("bought-again"));
  }
}
