package dev.perennial.recommender.pipeline;

import static dev.perennial.recommender.Events.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.json.Json;
import dev.perennial.model.recommendation.Fallback;
import dev.perennial.model.recommendation.RecommendationId;
import dev.perennial.model.recommendation.Recommendations;
import dev.perennial.model.recommendation.RecommendedItem;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.Events;
import dev.perennial.recommender.TestStore;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.policy.PolicyProperties;
import dev.perennial.recommender.question.Ask;
import dev.perennial.recommender.question.Boosts;
import dev.perennial.recommender.question.ItemFilter;
import dev.perennial.recommender.question.Languages;
import dev.perennial.recommender.question.Pin;
import dev.perennial.recommender.question.Wanted;
import dev.perennial.recommender.why.WhyConfiguration;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
  private final List<Recommendations> published = new ArrayList<>();
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
    Ask home = Ask.home(new UserId("anna"), 3);
    Ask moon =
        new Ask(
            home.userId(), "moon", 3, home.wanted(), List.of(), home.context(), home.languages());

    assertThatThrownBy(() -> recommender.recommend(moon))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "scenario must be one of [cart, checkout, email, home, item, search], but is 'moon'");
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
    assertThat(ids(lists().similar(new ItemId("coffee"), cut("{}")).orElseThrow()))
        .containsExactlyInAnyOrder("mug", "filters");
    assertThat(lists().similar(new ItemId("never-heard-of"), cut("{}"))).isEmpty();
    assertThat(ids(lists().boughtTogether(new ItemId("coffee"), cut("{}")).orElseThrow()))
        .containsExactly("mug");
    assertThat(ids(lists().trending(cut("{}"))))
        .contains("coffee", "mug")
        .doesNotContain("sold-out", "classic");
  }

  @Test
  void listsKeepToFilters() {
    assertThat(ids(lists().trending(cut("{\"category\":\"pantry\"}")))).containsExactly("coffee");
    assertThat(lists().trending(cut("{\"category\":\"moon\"}"))).isEmpty();
    assertThat(ids(lists().trending(cut("{\"category\":\"pantry\",\"inStock\":false}"))))
        .contains("coffee", "sold-out");
    assertThat(
            ids(
                lists()
                    .similar(new ItemId("coffee"), cut("{\"category\":\"kitchen\"}"))
                    .orElseThrow()))
        .containsExactly("mug");
  }

  private ItemLists lists() {
    return new ItemLists(memory, new WhyConfiguration().explainer(memory), clock());
  }

  private static ItemLists.Cut cut(String filter) {
    ItemFilter read = Json.read(filter.getBytes(StandardCharsets.UTF_8), ItemFilter.class);
    return new ItemLists.Cut(10, read, Languages.none());
  }

  private static List<String> ids(List<ListedItem> items) {
    return items.stream().map(item -> item.itemId().value()).toList();
  }

  @Test
  void furtherPagesGoOnWhereTheAnswerStopped() {
    Recommendations whole = ask("anna", 6);
    Recommendations first = ask("anna", 2);

    Recommendations second = recommender.page(first.recommendationId(), 2).orElseThrow();
    Recommendations third = recommender.page(first.recommendationId(), 3).orElseThrow();

    List<RecommendedItem> pages = new ArrayList<>(first.items());
    pages.addAll(second.items());
    pages.addAll(third.items());
    assertThat(pages)
        .extracting(RecommendedItem::itemId)
        .isEqualTo(whole.items().stream().map(RecommendedItem::itemId).toList());
    assertThat(pages).extracting(RecommendedItem::rank).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(second.recommendationId()).isEqualTo(first.recommendationId());
  }

  @Test
  void aPageStaysAsItIsAndIsPublishedOnce() {
    Recommendations first = ask("anna", 2);
    Recommendations third = recommender.page(first.recommendationId(), 3).orElseThrow();
    memory.learn(List.of(Events.bought("anna", "filters", NOON)));

    assertThat(recommender.page(first.recommendationId(), 3)).contains(third);
    assertThat(published).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void behindTheLastItemAPageIsEmptyAndSaysSo() {
    Recommendations first = ask("anna", 100);
    Recommendations second = recommender.page(first.recommendationId(), 2).orElseThrow();

    assertThat(second.items()).isEmpty();
    assertThat(second.fallback()).contains(Fallback.FEW_CANDIDATES);
  }

  @Test
  void anAnswerThatIsNotHeldHasNoFurtherPage() {
    assertThat(recommender.page(new RecommendationId("never-given"), 2)).isEmpty();
  }

  @Test
  void noItemStandsTwiceOnAPage() {
    Ask plain = Ask.home(new UserId("anna"), 2);
    Ask pinning =
        plain.wanting(
            new Wanted(
                ItemFilter.everything(),
                Set.of(),
                Boosts.none(),
                List.of(new Pin(new ItemId("coffee"), 1)),
                null));
    List<Recommendations> answers =
        new WholePage(recommender).recommend(List.of(plain, pinning, plain));

    List<ItemId> all = new ArrayList<>();
    answers.forEach(
        answer -> answer.items().stream().map(RecommendedItem::itemId).forEach(all::add));
    recommender.page(answers.getFirst().recommendationId(), 2).orElseThrow().items().stream()
        .map(RecommendedItem::itemId)
        .forEach(all::add);
    assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(6);
    assertThat(answers.get(1).items().getFirst().itemId()).isEqualTo(new ItemId("coffee"));
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
        PolicyProperties.defaults(),
        metrics,
        new Coverage(memory, clock(), stages.meters),
        new GivenAnswers(PagingProperties.defaults()),
        clock(),
        () -> predictorAnswers,
        () -> new RecommendationId("answer-" + ids.incrementAndGet()),
        published::add);
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
