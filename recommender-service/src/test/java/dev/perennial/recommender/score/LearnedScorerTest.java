package dev.perennial.recommender.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.recommender.TestStore;
import dev.perennial.recommender.candidate.Evidence;
import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.feature.FeatureConfiguration;
import dev.perennial.recommender.feature.RankingFeatures;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Question;
import dev.perennial.sequences.boosting.LabelledRows;
import dev.perennial.sequences.boosting.TreeEnsemble;
import dev.perennial.sequences.boosting.TreeSettings;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearnedScorerTest {
  private final StoreMemory memory = TestStore.memory();
  private final FeatureConfiguration configuration = new FeatureConfiguration();
  private final RankingFeatures features =
      configuration.rankingFeatures(memory, configuration.candidateFeatures(memory), List.of());
  private final LearnedScorer scorer =
      new ScoreConfiguration().scorer(ScoreProperties.defaults(), features);
  private final Question question = TestStore.ask(memory, "anna", 5);
  private final List<Candidate> candidates =
      List.of(candidate("mug", 1), candidate("coffee", 0.5), candidate("kettle", 0.2));

  @Test
  void weightsScoreBeforeAnythingIsLearned() {
    assertThat(scorer.model()).isEmpty();
    assertThat(scorer.score(candidates, question))
        .extracting(ScoredCandidate::score)
        .isSortedAccordingTo((one, other) -> Double.compare(other, one));
  }

  @Test
  void treesScoreFrom0To1AndKeepTheOrderOfTheCandidates() {
    scorer.use(thatLikesWhatIsBoughtAgain());

    List<ScoredCandidate> scored = scorer.score(candidates, question);

    assertThat(scored).extracting(ScoredCandidate::candidate).isEqualTo(candidates);
    assertThat(scored.get(1).score()).isEqualTo(1);
    assertThat(scored.get(0).score()).isZero();
    double shares = scored.get(1).contributions().stream().mapToDouble(one -> one.value()).sum();
    assertThat(shares).isPositive().isLessThanOrEqualTo(1);
  }

  @Test
  void refusesWhatWasLearnedFromOtherColumns() {
    TreeEnsemble trees = thatLikesWhatIsBoughtAgain().trees();
    List<String> other =
        IntStream.range(0, features.names().size()).mapToObj(i -> "column-" + i).toList();

    assertThatThrownBy(
            () -> scorer.use(new RankingModel(other, trees, false, Instant.EPOCH, 1, Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("column-0");
  }

  private RankingModel thatLikesWhatIsBoughtAgain() {
    int column = features.names().indexOf("own-days");
    Random random = new Random(5);
    double[][] rows = new double[2000][features.names().size()];
    Arrays.stream(rows).forEach(row -> row[column] = random.nextInt(4));
    double[] grades = Arrays.stream(rows).mapToDouble(row -> row[column] > 2 ? 1 : 0).toArray();
    int[] lists = new int[100];
    Arrays.fill(lists, 20);
    TreeEnsemble trees =
        TreeEnsemble.fit(
            new LabelledRows(rows, grades, lists), TreeSettings.ranking().withRounds(20));
    return new RankingModel(features.names(), trees, false, Instant.EPOCH, 100, Map.of());
  }

  private Candidate candidate(String item, double score) {
    int index = TestStore.index(memory, item);
    return new Candidate(
        index,
        List.of(new Nomination("bought-again", index, score, new Evidence.EveryoneBuys())),
        List.of());
  }
}
