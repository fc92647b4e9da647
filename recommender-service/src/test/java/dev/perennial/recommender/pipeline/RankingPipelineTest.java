package dev.perennial.recommender.pipeline;

import static dev.perennial.recommender.Events.bought;
import static dev.perennial.recommender.Events.daysAgo;
import static dev.perennial.recommender.Events.item;
import static dev.perennial.recommender.TestStore.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.recommendation.ReasonCode;
import dev.perennial.model.recommendation.RecommendedItem;
import dev.perennial.recommender.TestStore;
import dev.perennial.recommender.candidate.CandidateSource;
import dev.perennial.recommender.candidate.Family;
import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.filter.Filtered.Removed;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.policy.Exploration;
import dev.perennial.recommender.policy.PolicyProperties;
import dev.perennial.recommender.policy.Scenario;
import dev.perennial.recommender.policy.StageAwareness;
import dev.perennial.recommender.policy.Treatment;
import dev.perennial.recommender.question.ItemFilter;
import dev.perennial.recommender.question.Languages;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.question.Wanted;
import dev.perennial.recommender.score.RankingModel;
import dev.perennial.sequences.boosting.LabelledRows;
import dev.perennial.sequences.boosting.TreeEnsemble;
import dev.perennial.sequences.boosting.TreeSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RankingPipelineTest {
  private final StoreMemory memory = TestStore.memory();
  private final Stages stages = new Stages(memory);

  @Test
  void showsWhatIsDueFirstAndSaysWhy() {
    RecommendedItem first = rank("anna", 5).items().getFirst();

    assertThat(first.itemId().value()).isEqualTo("coffee");
    assertThat(first.rank()).isEqualTo(1);
    assertThat(first.sources()).containsKeys("bought-again", "likely-next", "most-popular");
    assertThat(first.reasons().getFirst().code()).isEqualTo(ReasonCode.REORDER_DUE);
    assertThat(first.reasons().getFirst().text())
        .isEqualTo("You usually buy it every 30 days; the last time was 30 days ago");
  }

  @Test
  void removesWhatMustNotBeShownAndKeepsTheReason() {
    assertThat(rank("anna", 100).removed())
        .extracting(Removed::filter, removed -> titleOf(removed.candidate().item()))
        .contains(tuple("out-of-stock", "The sold-out"), tuple("just-bought", "The grinder"));
  }

  @Test
  void showsABeginnerAgainWhatIsDueAndNotWhatWasJustBought() {
    StoreMemory store = TestStore.withSoapEvery45Days();
    store.learn(
        List.of(bought("beginner", "soap", daysAgo(2)), bought("starter", "soap", daysAgo(40))));
    Stages all = new Stages(store);
    RankingPipeline pipeline = all.pipeline(all.sources, all.metrics(all.sources));

    assertThat(pipeline.rank(ask(store, "beginner", 5), Languages.none()).items())
        .extracting(item -> item.itemId().value())
        .containsExactly("towel");
    RecommendedItem first =
        pipeline.rank(ask(store, "starter", 5), Languages.none()).items().getFirst();
    assertThat(first.itemId().value()).isEqualTo("soap");
    assertThat(first.reasons()).extracting("code").contains(ReasonCode.REORDER_DUE);
  }

  @Test
  void showsAStrangerWhatIsPopular() {
    assertThat(rank("stranger", 2).items())
        .isNotEmpty()
        .allSatisfy(
            item -> assertThat(item.reasons()).extracting("code").contains(ReasonCode.POPULAR));
  }

  @Test
  void skipsASourceThatFailsAndSaysSo() {
    List<CandidateSource> sources = new ArrayList<>(stages.sources);
    sources.addFirst(new Broken());

    Ranking ranking =
        stages
            .pipeline(sources, stages.metrics(sources))
            .rank(ask(memory, "anna", 5), Languages.none());

    assertThat(ranking.failedSources()).containsExactly("broken");
    assertThat(ranking.items()).isEqualTo(rank("anna", 5).items());
    assertThat(
            stages
                .meters
                .counter("perennial.recommendation.source.failures", "source", "broken")
                .count())
        .isEqualTo(1);
  }

  @Test
  void fillsUpWhatFiltersLeaveShortWithWhatFitsTheRequest() {
    memory.list(List.of(item("rake", "garden"), item("hose", "garden"), item("lamp", "light")));
    Wanted garden = Wanted.anything().with(ItemFilter.of("garden"));

    List<RecommendedItem> items =
        stages
            .pipeline(stages.sources, stages.metrics(stages.sources))
            .rank(ask(memory, "anna", 9, garden), Languages.none())
            .items();

    assertThat(items)
        .extracting(item -> item.itemId().value())
        .containsExactlyInAnyOrder("classic", "novelty", "ladder", "rake", "hose");
    assertThat(items.getLast().reasons())
        .extracting("code")
        .containsExactly(ReasonCode.MATCHES_REQUEST);
  }

  @Test
  void exploringLogsWhatItLeftToChance() {
    Scenario exploring = new Scenario(null, new Exploration(1, 1), null, Map.of(), Map.of());
    Stages explored =
        new Stages(
            memory, new PolicyProperties(Map.of("home", exploring), 0.1, StageAwareness.ALWAYS));

    List<RecommendedItem> items =
        explored
            .pipeline(explored.sources, explored.metrics(explored.sources))
            .rank(ask(memory, "anna", 4), Languages.none())
            .items();

    assertThat(items).allSatisfy(item -> assertThat(item.propensity()).isLessThan(1));
    assertThat(rank("anna", 4).items())
        .allSatisfy(item -> assertThat(item.propensity()).isEqualTo(1));
  }

  @Test
  void aLearnedRankingGoesWithoutTheStagesWishesWhereItDidNotGainFromThem() {
    double alone = bestScore(StageAwareness.NEVER, true);

    assertThat(alone).isEqualTo(1);
    assertThat(bestScore(StageAwareness.WHERE_IT_HELPS, false)).isEqualTo(alone);
    assertThat(bestScore(StageAwareness.WHERE_IT_HELPS, true)).isLessThan(alone);
    assertThat(bestScore(StageAwareness.ALWAYS, false)).isLessThan(alone);
  }

  /** Of a learned ranking, where every stage halves the word of every source. */
  private double bestScore(StageAwareness awareness, boolean gains) {
    Treatment halved =
        new Treatment(
            Arrays.stream(Family.values()).collect(Collectors.toMap(one -> one, one -> 0.5)),
            null,
            null);
    Map<LifecycleStage, Treatment> everyStage =
        Arrays.stream(LifecycleStage.values()).collect(Collectors.toMap(one -> one, one -> halved));
    Scenario home = new Scenario(null, Exploration.off(), null, everyStage, Map.of());
    Stages all = new Stages(memory, new PolicyProperties(Map.of("home", home), 0, awareness));
    all.scorer.use(ranking(all.rows.names(), gains));
    return all.pipeline(all.sources, all.metrics(all.sources))
        .rank(ask(memory, "anna", 1), Languages.none())
        .items()
        .getFirst()
        .score();
  }

  private static RankingModel ranking(List<String> columns, boolean gains) {
    Random random = new Random(3);
    double[][] rows = new double[400][];
    Arrays.setAll(rows, row -> random.doubles(columns.size()).toArray());
    double[] grades = Arrays.stream(rows).mapToDouble(row -> row[0] > 0.5 ? 1 : 0).toArray();
    int[] lists = new int[20];
    Arrays.fill(lists, 20);
    TreeEnsemble trees =
        TreeEnsemble.fit(
            new LabelledRows(rows, grades, lists), TreeSettings.ranking().withRounds(5));
    return new RankingModel(columns, trees, gains, Instant.EPOCH, 20, Map.of());
  }

  private Ranking rank(String user, int count) {
    return stages
        .pipeline(stages.sources, stages.metrics(stages.sources))
        .rank(ask(memory, user, count), Languages.none());
  }

  private String titleOf(int item) {
    return memory.catalogue().listing(item).title();
  }

  private static final class Broken implements CandidateSource {
    @Override
    public String name() {
      return "broken";
    }

    @Override
    public List<Nomination> nominate(Question question) {
      throw new IllegalStateException("broken for the test");
    }
  }
}
