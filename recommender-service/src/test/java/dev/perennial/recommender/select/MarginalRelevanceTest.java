package dev.perennial.recommender.select;

import static dev.perennial.recommender.Events.NOON;
import static dev.perennial.recommender.Events.bought;
import static dev.perennial.recommender.Events.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.memory.MemoryProperties;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.policy.Exploration;
import dev.perennial.recommender.policy.Policy.Manner;
import dev.perennial.recommender.question.Ask;
import dev.perennial.recommender.question.Boosts;
import dev.perennial.recommender.question.ItemFilter;
import dev.perennial.recommender.question.Pin;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.question.Wanted;
import dev.perennial.recommender.score.ScoredCandidate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MarginalRelevanceTest {
  private static final int TEAS = 3;

  /** Items 0 to 2 are teas, 3 is a cup, from 4 on they have no category. */
  private final StoreMemory memory = store();

  @Test
  void withoutDiversityTheScoreDecides() {
    assertThat(select(0, 3, 0.9, 0.8, 0.7, 0.6, 0.1)).containsExactly(0, 1, 2);
  }

  @Test
  void aCrowdOfOneCategoryGivesWayToAnother() {
    assertThat(select(0.5, 3, 0.9, 0.8, 0.7, 0.6, 0.1)).containsExactly(0, 3, 4);
  }

  @Test
  void itemsOfWhichTheStoreSaysNothingAreNoCrowd() {
    assertThat(select(0.9, 4, 0, 0, 0, 0, 0.9, 0.8, 0.7, 0.6)).containsExactly(4, 5, 6, 7);
  }

  @Test
  void sharedAttributesCrowdByTheirShare() {
    memory.list(
        List.of(
            item("item-0", "tea", Map.of("brand", "Oak")),
            item("item-1", "tea", Map.of("brand", "Oak")),
            item("item-2", "tea", Map.of("brand", "Elm"))));
    assertThat(select(0.4, 3, 0.9, 0.85, 0.8, -9)).containsExactly(0, 2, 1);
  }

  @Test
  void whatIsBoughtTogetherCrowds() {
    for (int buyer = 0; buyer < 20; buyer++) {
      memory.learn(
          List.of(bought("b" + buyer, "item-4", NOON), bought("b" + buyer, "item-5", NOON)));
    }
    assertThat(select(0.5, 3, 0, 0, 0, 0, 1, 0.9, 0.8)).containsExactly(4, 6, 5);
  }

  @Test
  void aScoreThatIsNotFiniteLoses() {
    assertThat(select(0.1, 9, Double.NaN, 0.5, Double.POSITIVE_INFINITY)).containsExactly(1);
  }

  @Test
  void aPinGetsItsRankAndALateOneTheLastPlace() {
    assertThat(selected(pinning(new Pin(id(4), 2)), 0, 3, 0.9, 0.8, 0.7, 0.6, 0.1))
        .containsExactly(0, 4, 1);
    assertThat(selected(pinning(new Pin(id(0), 9)), 0, 9, 0.9, 0.8, 0.7)).containsExactly(1, 2, 0);
    assertThat(selected(pinning(new Pin(id(0), 3)), 0, 2, 0.9, 0.8, 0.7)).containsExactly(1, 2);
  }

  @Test
  void whatEarlierPagesShowedCrowdsToo() {
    Question second = question(3, Wanted.anything()).after(List.of(0));
    List<Integer> items =
        items(select(second, new Manner(0.5, Exploration.off()), -9, 0.8, 0.7, 0.6, 0.1));
    assertThat(items).startsWith(3);
  }

  @Property
  void withoutDiversityTheOrderIsThatOfTheScores(
      @ForAll @Size(max = 30) List<@DoubleRange(min = -1, max = 1) Double> scores,
      @ForAll @IntRange(min = 1, max = 12) int count) {
    double[] array = array(scores);
    assertThat(select(0, count, array))
        .isEqualTo(
            IntStream.range(0, array.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> array[i]).reversed())
                .limit(count)
                .toList());
  }

  @Property
  void fullDiversityTakesTheBestFirstAndThenNoTwoOfACategoryBeforeAllAreThere(
      @ForAll @Size(min = 5, max = 30) List<@DoubleRange(min = -1, max = 1) Double> scores) {
    double[] array = array(scores);
    List<Integer> selected = select(1, array.length, array);
    assertThat(array[selected.getFirst()])
        .isEqualTo(scores.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
    List<Integer> teas = selected.stream().filter(i -> i < TEAS).toList();
    assertThat(selected.subList(selected.size() - 2, selected.size()))
        .isEqualTo(teas.subList(1, TEAS));
  }

  @Property
  void isWhatADirectReadingOfTheFormulaPicks(
      @ForAll @Size(max = 12) List<@DoubleRange(min = -1, max = 1) Double> scores,
      @ForAll @IntRange(min = 1, max = 12) int count,
      @ForAll @DoubleRange(min = 0, max = 1) double diversity) {
    double[] array = array(scores);
    List<Integer> selected = select(diversity, count, array);
    assertThat(selected).doesNotHaveDuplicates().hasSize(Math.min(count, array.length));
    double best = scores.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double worst = scores.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    for (int rank = 0; rank < selected.size(); rank++) {
      List<Integer> before = selected.subList(0, rank);
      double picked = worth(selected.get(rank), before, array, best, worst, diversity);
      for (int other = 0; other < array.length; other++) {
        if (!before.contains(other)) {
          assertThat(worth(other, before, array, best, worst, diversity))
              .isLessThanOrEqualTo(picked + 1e-12);
        }
      }
    }
  }

  private static double worth(
      int item,
      List<Integer> before,
      double[] scores,
      double best,
      double worst,
      double diversity) {
    double relevance = best > worst ? (scores[item] - worst) / (best - worst) : 1;
    boolean crowded = item < TEAS && before.stream().anyMatch(other -> other < TEAS);
    return (1 - diversity) * relevance - diversity * (crowded ? 1 : 0);
  }

  private List<Integer> select(double diversity, int count, double... scores) {
    return selected(Wanted.anything(), diversity, count, scores);
  }

  private List<Integer> selected(Wanted wanted, double diversity, int count, double... scores) {
    Manner manner = new Manner(diversity, Exploration.off());
    List<Selected> selected = select(question(count, wanted), manner, scores);
    assertThat(selected).allSatisfy(one -> assertThat(one.propensity()).isEqualTo(1));
    return items(selected);
  }

  private List<Selected> select(Question question, Manner manner, double... scores) {
    List<ScoredCandidate> candidates =
        IntStream.range(0, scores.length)
            .mapToObj(
                item ->
                    new ScoredCandidate(
                        new Candidate(item, List.of(), List.of()), scores[item], List.of()))
            .filter(candidate -> !question.excludes(candidate.candidate().item()))
            .toList();
    return new MarginalRelevance(memory, new Random(1)).select(candidates, question, manner);
  }

  private static List<Integer> items(List<Selected> selected) {
    return selected.stream().map(Selected::item).toList();
  }

  private Question question(int count, Wanted wanted) {
    return Question.of(Ask.home(new UserId("anna"), count).wanting(wanted), memory, NOON);
  }

  private static Wanted pinning(Pin pin) {
    return new Wanted(ItemFilter.everything(), Set.of(), Boosts.none(), List.of(pin), null);
  }

  private static ItemId id(int item) {
    return new ItemId("item-" + item);
  }

  private static double[] array(List<Double> scores) {
    return scores.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static StoreMemory store() {
    StoreMemory memory = new StoreMemory(MemoryProperties.defaults());
    for (int item = 0; item < 30; item++) {
      String category = item < TEAS ? "tea" : item == TEAS ? "cup" : null;
      memory.list(List.of(item("item-" + item, category)));
    }
    return memory;
  }
}
