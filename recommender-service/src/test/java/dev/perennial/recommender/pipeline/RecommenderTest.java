package dev.perennial.recommender.pipeline;

import static dev.perennial.recommender.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.Fallback;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.model.recommendation.Recommendations;
import dev.perennial.model.recommendation.ScoredItem;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.TestStore;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Ask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RecommenderTest {
  private final StoreMemory memory = TestStore.memory();
  private final Stages stages = new Stages(memory);
  private final AtomicInteger ids = new AtomicInteger();
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private boolean predictorAnswers = true;

  private final Recommender recommender = recommender();

  @Test
  void aKnownUserWithAPredictionNeedsNoFallback() {
    assertThat(ask("anna", 3).fallback()).isEmpty();
  }

  @Test
  void saysWhatTheAnswerHadToDoWithout() {
    assertThat(ask("stranger", 2).fallback()).containsExactly(Fallback.UNKNOWN_USER);
    assertThat(ask("buyer-1", 2).fallback()).containsExactly(Fallback.NO_PREDICTION);
    assertThat(ask("anna", 100).fallback()).containsExactly(Fallback.FEW_CANDIDATES);

    predictorAnswers = false;
    assertThat(ask("anna", 3).fallback()).containsExactly(Fallback.PREDICTOR_UNAVAILABLE);
  }

  @Test
  void countsEachFallback() {
    ask("stranger", 2);
    ask("stranger", 2);

    assertThat(
            stages
                .meters
                .counter("perennial.recommendation.fallback", "reason", "UNKNOWN_USER")
                .count())
        .isEqualTo(2);
  }

  @Test
  void everyAnswerHasItsOwnIdAndTheStoresTime() {
    Recommendations first = ask("anna", 3);
    Recommendations second = ask("anna", 3);

    assertThat(first.recommendationId()).isNotEqualTo(second.recommendationId());
    assertThat(first.items()).isEqualTo(second.items());
    assertThat(first.createdAt()).isEqualTo(NOON);
  }

  @Test
  void anUnknownScenarioIsRefusedAndMakesNoMeter() {
    Ask moon = new Ask(new UserId("anna"), "moon", 3, null, Set.of(), List.of());

    assertThatThrownBy(() -> recommender.recommend(moon))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scenario must be one of [home], but is 'moon'");
    assertThat(stages.meters.find("perennial.recommendation").tag("scenario", "moon").timer())
        .isNull();
  }

  @Test
  void coverageIsTheShareOfTheCatalogueShownLately() {
    ask("anna", 2);
    assertThat(coverage()).isEqualTo(2.0 / memory.catalogue().size());

    now.set(NOON.plus(Duration.ofHours(2)));
    ask("anna", 2);
    now.set(NOON.plus(Duration.ofHours(4)));
    ask("anna", 1);
    assertThat(coverage()).isLessThanOrEqualTo(3.0 / memory.catalogue().size()).isPositive();
  }

  @Test
  void similarAndTrendingItemsAreInStock() {
    ItemLists lists = new ItemLists(memory, clock());

    assertThat(lists.similar(new ItemId("coffee"), 10).orElseThrow())
        .extracting(ScoredItem::itemId)
        .containsExactly(new ItemId("mug"));
    assertThat(lists.similar(new ItemId("never-heard-of"), 10)).isEmpty();
    assertThat(lists.trending(10))
        .extracting(item -> item.itemId().value())
        .contains("coffee", "mug")
        .doesNotContain("sold-out", "classic");
  }

  private Recommendations ask(String user, int count) {
    return recommender.recommend(Ask.home(new UserId(user), count));
  }

  private double coverage() {
    return stages.meters.get("perennial.catalog.coverage.ratio").gauge().value();
  }

  private Recommender recommender() {
    PipelineMetrics metrics = stages.metrics(stages.sources);
    return new Recommender(
        memory,
        stages.pipeline(stages.sources, metrics),
        new PipelineProperties(Set.of("home")),
        metrics,
        new Coverage(memory, clock(), stages.meters),
        clock(),
        () -> predictorAnswers,
        () -> new RecommendationId("answer-" + ids.incrementAndGet()));
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now.get();
      }
    };
  }
}
