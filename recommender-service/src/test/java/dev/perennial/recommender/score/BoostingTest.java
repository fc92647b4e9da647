package dev.perennial.recommender.score;

import static dev.perennial.recommender.Events.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.recommender.TestStore;
import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Boosts;
import dev.perennial.recommender.question.ItemFilter;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.question.Wanted;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BoostingTest {
  private final StoreMemory memory = TestStore.memory();

  BoostingTest() {
    memory.list(List.of(item("tin", "pantry", Map.of("brand", "Oak"))));
  }

  @Test
  void factorsOnItemCategoryAndAttributeMultiply() {
    Boosts boosts =
        new Boosts(Map.of("tin", 2.0), Map.of("pantry", 3.0), Map.of("brand", Map.of("Oak", 0.5)));

    List<ScoredCandidate> boosted = boosted(boosts, scored("mug", 1), scored("tin", 2));

    assertThat(boosted).extracting(ScoredCandidate::score).containsExactly(1.0, 1 + 3.0);
  }

  @Test
  void aFactorRaisesAScoreBelowZeroToo() {
    Boosts boosts = new Boosts(Map.of("tin", 3.0), Map.of(), Map.of());

    List<ScoredCandidate> boosted = boosted(boosts, scored("mug", -5), scored("tin", -4));

    assertThat(boosted.getLast().score()).isCloseTo(-2, within(1e-9));
  }

  @Test
  void aFactorOutsideOfItsLimitsIsNamed() {
    assertThatThrownBy(() -> new Boosts(Map.of("tin", 0.0), null, null))
        .hasMessage("items.tin must lie between 0.01 and 100.0, but is 0.0");
  }

  @Property(tries = 200)
  void candidatesStayInTheirOrderAndWhatIsNotBoostedAsItWas(
      @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = -9, max = 9) Double> scores,
      @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
    List<ScoredCandidate> scored =
        IntStream.range(0, scores.size()).mapToObj(i -> scored(i, scores.get(i))).toList();
    String first = memory.catalogue().listing(0).itemId().value();

    List<ScoredCandidate> boosted =
        new Boosting(memory.catalogue())
            .boosted(scored, question(new Boosts(Map.of(first, factor), null, null)));

    assertThat(boosted)
        .extracting(ScoredCandidate::candidate)
        .isEqualTo(scored.stream().map(ScoredCandidate::candidate).toList());
    assertThat(boosted.subList(1, boosted.size())).isEqualTo(scored.subList(1, scored.size()));
  }

  private List<ScoredCandidate> boosted(Boosts boosts, ScoredCandidate... scored) {
    return new Boosting(memory.catalogue()).boosted(List.of(scored), question(boosts));
  }

  private Question question(Boosts boosts) {
    return TestStore.ask(
        memory, "anna", 5, new Wanted(ItemFilter.everything(), Set.of(), boosts, List.of(), null));
  }

  private ScoredCandidate scored(String item, double score) {
    return scored(TestStore.index(memory, item), score);
  }

  private static ScoredCandidate scored(int item, double score) {
    return new ScoredCandidate(new Candidate(item, List.of(), List.of()), score, List.of());
  }
}
