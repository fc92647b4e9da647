package dev.perennial.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.ChurnBand;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.recommender.candidate.CandidateProperties;
import dev.perennial.recommender.candidate.Family;
import dev.perennial.recommender.filter.FilterProperties;
import dev.perennial.recommender.memory.MemoryProperties;
import dev.perennial.recommender.pipeline.PagingProperties;
import dev.perennial.recommender.policy.Exploration;
import dev.perennial.recommender.policy.PolicyProperties;
import dev.perennial.recommender.policy.Scenario;
import dev.perennial.recommender.policy.StageAwareness;
import dev.perennial.recommender.question.ItemFilter;
import dev.perennial.recommender.score.ScoreProperties;
import dev.perennial.recommender.train.Goal;
import dev.perennial.recommender.train.TrainProperties;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {
  @Test
  void theDefaultsOfAServiceAreThoseOfAPipelineOutsideOfOne() {
    assertThat(bind(Map.of(), "perennial.recommender.memory", MemoryProperties.class))
        .isEqualTo(MemoryProperties.defaults());
    assertThat(bind(Map.of(), "perennial.recommender.filter", FilterProperties.class))
        .isEqualTo(FilterProperties.defaults());
    assertThat(bind(Map.of(), "perennial.recommender.candidate", CandidateProperties.class))
        .isEqualTo(CandidateProperties.defaults());
    assertThat(bind(Map.of(), "perennial.recommender.score", ScoreProperties.class))
        .isEqualTo(ScoreProperties.defaults());
    PolicyProperties policy = bind(Map.of(), "perennial.recommender", PolicyProperties.class);
    assertThat(policy).isEqualTo(PolicyProperties.defaults());
    assertThat(policy.scenarios())
        .containsExactlyInAnyOrder("home", "item", "cart", "checkout", "search", "email");
  }

  @Test
  void aTextModelThatIsNotThereIsRefusedByItsName() {
    assertThatThrownBy(
            () ->
                bind(
                    Map.of("perennial.recommender.candidate.text-model", "/no/such/bert"),
                    "perennial.recommender.candidate",
                    CandidateProperties.class))
        .rootCause()
        .hasMessageContaining("text-model must be a directory with a model.pt")
        .hasMessageContaining("/no/such/bert");
  }

  @Test
  void everySettingCanBeMapped() {
    Map<String, String> settings =
        Map.ofEntries(
            Map.entry("perennial.recommender.memory.interactions-per-user", "1"),
            Map.entry("perennial.recommender.memory.purchased-items-per-user", "2"),
            Map.entry("perennial.recommender.memory.neighbours-per-item", "3"),
            Map.entry("perennial.recommender.memory.basket-pairs", "4"),
            Map.entry("perennial.recommender.memory.popular-half-life", "5d"),
            Map.entry("perennial.recommender.memory.recent-half-life", "6d"),
            Map.entry("perennial.recommender.memory.usual-half-life", "7d"),
            Map.entry("perennial.recommender.memory.habit-half-life", "8d"),
            Map.entry("perennial.recommender.filter.just-bought", "3d"),
            Map.entry("perennial.recommender.filter.reordered-share", "0.3"),
            Map.entry("perennial.recommender.filter.soonest-share", "0.2"),
            Map.entry("perennial.recommender.candidate.editors-picks", "tea,cup"),
            Map.entry("perennial.recommender.candidate.editors-pick-attribute", "hero"),
            Map.entry("perennial.recommender.candidate.methods", "ease"),
            Map.entry("perennial.recommender.train.nightly", "-"),
            Map.entry("perennial.recommender.train.at-start", "false"),
            Map.entry("perennial.recommender.train.check-every", "1m"),
            Map.entry("perennial.recommender.train.lessons", "60d"),
            Map.entry("perennial.recommender.train.most-lessons", "77"),
            Map.entry("perennial.recommender.train.period", "7d"),
            Map.entry("perennial.recommender.train.goal", "margin"),
            Map.entry("perennial.recommender.train.margin", "0.5"),
            Map.entry("perennial.recommender.train.seed", "9"));

    assertThat(bind(settings, "perennial.recommender.memory", MemoryProperties.class))
        .isEqualTo(
            new MemoryProperties(
                1,
                2,
                3,
                4,
                Duration.ofDays(5),
                Duration.ofDays(6),
                Duration.ofDays(7),
                Duration.ofDays(8)));
    assertThat(bind(settings, "perennial.recommender.filter", FilterProperties.class))
        .isEqualTo(new FilterProperties(Duration.ofDays(3), 0.3, 0.2));
    assertThat(bind(settings, "perennial.recommender.candidate", CandidateProperties.class))
        .isEqualTo(
            new CandidateProperties(
                List.of(new ItemId("tea"), new ItemId("cup")), "hero", List.of("ease"), null));
    assertThat(bind(settings, "perennial.recommender.train", TrainProperties.class))
        .isEqualTo(
            new TrainProperties(
                "-",
                false,
                Duration.ofMinutes(1),
                Duration.ofDays(60),
                77,
                Duration.ofDays(7),
                Goal.MARGIN,
                0.5,
                9));
  }

  @Test
  void aScenarioCanBeMappedWhole() {
    String kiosk = "perennial.recommender.scenario.kiosk.";
    Map<String, String> settings =
        Map.ofEntries(
            Map.entry("perennial.recommender.diversity", "0.4"),
            Map.entry("perennial.recommender.stage-aware", "always"),
            Map.entry(kiosk + "diversity", "0.2"),
            Map.entry(kiosk + "exploration.share", "0.05"),
            Map.entry(kiosk + "filter.category", "tea,cups"),
            Map.entry(kiosk + "filter.price.max", "9.5"),
            Map.entry(kiosk + "stages.churn.factors.novelty", "3"),
            Map.entry(kiosk + "stages.acquisition.diversity", "0.6"),
            Map.entry(kiosk + "churn.high.filter.attributes.brand", "a,b"));

    PolicyProperties bound = bind(settings, "perennial.recommender", PolicyProperties.class);
    Scenario scenario = bound.scenario().get("kiosk");

    assertThat(bound.scenarios()).contains("home", "kiosk");
    assertThat(bound.diversity()).isEqualTo(0.4);
    assertThat(bound.stageAware()).isEqualTo(StageAwareness.ALWAYS);
    assertThat(scenario.diversity()).isEqualTo(0.2);
    assertThat(scenario.exploration()).isEqualTo(new Exploration(0.05, 0.1));
    assertThat(scenario.filter().category()).containsExactlyInAnyOrder("tea", "cups");
    assertThat(scenario.filter().price()).isEqualTo(new ItemFilter.Price(null, 9.5));
    assertThat(scenario.stages().get(LifecycleStage.CHURN).factors())
        .containsEntry(Family.NOVELTY, 3.0)
        .containsEntry(Family.PICKED, 2.0);
    assertThat(scenario.stages().get(LifecycleStage.ACQUISITION).diversity()).isEqualTo(0.6);
    assertThat(scenario.churn().get(ChurnBand.HIGH).filter().attributes())
        .containsEntry("brand", List.of("a", "b"));
  }

  @Test
  void pagingCanBeMapped() {
    String paging = "perennial.recommender.paging";
    assertThat(bind(Map.of(), paging, PagingProperties.class))
        .isEqualTo(PagingProperties.defaults());
    assertThat(
            bind(
                Map.of(paging + ".held", "5m", paging + ".answers", "7"),
                paging,
                PagingProperties.class))
        .isEqualTo(new PagingProperties(Duration.ofMinutes(5), 7));
  }

  @Test
  void aSettingOutsideOfItsLimitsIsNamed() {
    assertThatThrownBy(() -> new PolicyProperties(Map.of(), 1.5, StageAwareness.NEVER))
        .hasMessageContaining("perennial.recommender.diversity");
    assertThatThrownBy(() -> new Exploration(2, 0.1)).hasMessageContaining("exploration.share");
    assertThatThrownBy(() -> new Exploration(0.5, 0)).hasMessageContaining("temperature");
    assertThatThrownBy(() -> new PagingProperties(Duration.ZERO, 1)).hasMessageContaining("held");
    assertThatThrownBy(() -> new FilterProperties(Duration.ofDays(-1), 0.1, 0.02))
        .hasMessageContaining("just-bought must not be negative");
  }

  private static <T> T bind(Map<String, String> settings, String prefix, Class<T> type) {
    return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(prefix, type);
  }
}
