package dev.perennial.recommender.select;

import static dev.perennial.recommender.Events.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.memory.MemoryProperties;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.score.ScoredCandidate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DiverseByCategoryTest {
  private static final int TEAS = 3;

  /** Items 0 to 2 are teas, 3 is a cup, from 4 on they have no category. */
  private final StoreMemory memory = store();

  @Test
  void withoutDiversityTheScoreDecides() {
    assertThat(select(0, 3, 0.9, 0.8, 0.7, 0.6, 0.1)).containsExactly(0, 1, 2);
  }

  @Test
  void aCrowdOfOneCategoryGivesWayToAnother() {
    assertThat(select(0.5, 3, 0.9, 0.8, 0.7, 0.6, 0.1)).containsExactly(0, 3, 1);
  }

  @Test
  void itemsWithoutACategoryAreNoCrowd() {
    assertThat(select(0.9, 4, 0, 0, 0, 0, 0.9, 0.8, 0.7, 0.6)).containsExactly(4, 5, 6, 7);
  }

  @Test
  void aScoreThatIsNotFiniteLoses() {
    assertThat(select(0.1, 9, Double.NaN, 0.5, Double.POSITIVE_INFINITY)).containsExactly(1);
  }

  @Property
  void isTheGreedyChoiceAndRepeatsNothing(
      @ForAll @Size(max = 30) List<@DoubleRange(min = -1, max = 1) Double> scores,
      @ForAll @IntRange(min = 1, max = 12) int count,
      @ForAll @DoubleRange(min = 0, max = 1) double strength) {
    double[] array = scores.stream().mapToDouble(Double::doubleValue).toArray();

    List<Integer> selected = select(strength, count, array);

    assertThat(selected).doesNotHaveDuplicates().hasSize(Math.min(count, array.length));
    if (!selected.isEmpty()) {
      int best =
          IntStream.range(0, array.length)
              .boxed()
              .max(Comparator.comparingDouble(item -> array[item]))
              .orElseThrow();
      assertThat(array[selected.getFirst()]).isEqualTo(array[best]);
    }
  }

  private List<Integer> select(double strength, int count, double... scores) {
    List<ScoredCandidate> candidates =
        IntStream.range(0, scores.length)
            .mapToObj(
                item ->
                    new ScoredCandidate(
                        new Candidate(item, List.of(), List.of()), scores[item], List.of()))
            .toList();
    return new DiverseByCategory(memory, new SelectProperties(strength))
        .select(candidates, count).stream().map(picked -> picked.candidate().item()).toList();
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
