package dev.perennial.recommender.feature;

import static dev.perennial.recommender.Events.NOON;
import static dev.perennial.recommender.Events.daysAgo;
import static dev.perennial.recommender.Events.viewed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.recommender.TestStore;
import dev.perennial.recommender.candidate.Evidence;
import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.memory.StoreMemory;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTest {
  private final StoreMemory memory = TestStore.memory();

  @Test
  void popularityIsHigherForWhatSellsMoreAndZeroForWhatNobodyBuys() {
    Popularity popularity = new Popularity(memory);

    assertThat(read(popularity, "coffee")).isGreaterThan(read(popularity, "kettle"));
    assertThat(read(popularity, "filters")).isZero();
  }

  @Test
  void ownRecencyHalvesInAFortnight() {
    memory.learn(List.of(viewed("anna", "classic", daysAgo(14)), viewed("anna", "filters", NOON)));
    OwnRecency recency = new OwnRecency();

    assertThat(read(recency, "filters")).isEqualTo(1);
    assertThat(read(recency, "classic")).isCloseTo(0.5, within(1e-9));
    assertThat(read(recency, "novelty")).isZero();
  }

  @Test
  void categoryAffinityIsTheShareOfWhatTheUserDid() {
    CategoryAffinity affinity = new CategoryAffinity(memory);

    assertThat(read(affinity, "filters")).isEqualTo(3.0 / 6);
    assertThat(read(affinity, "kettle")).isEqualTo(3.0 / 6);
    assertThat(read(affinity, "novelty")).isZero();
    assertThat(read(affinity, "unheard")).isZero();
  }

  @Test
  void scoresOfASourceAreInUnitsOfItsBest() {
    Hydrator hydrator = new Hydrator(List.of(new OwnRecency()));
    List<Nomination> nominations = List.of(nomination(1, 8), nomination(2, 2));

    List<Candidate> candidates =
        hydrator.hydrate(
            List.of(nominations, List.of(nomination(2, 7))), TestStore.ask(memory, "anna", 5));

    assertThat(candidates).extracting(Candidate::item).containsExactly(1, 2);
    assertThat(candidates.get(0).nominations()).extracting("score").containsExactly(1.0);
    assertThat(candidates.get(1).nominations()).extracting("score").containsExactly(0.25, 1.0);
    assertThat(candidates.get(1).features()).extracting("name").containsExactly("own-recency");
  }

  private double read(CandidateFeature feature, String item) {
    return feature
        .reader(TestStore.ask(memory, "anna", 5))
        .applyAsDouble(TestStore.index(memory, item));
  }

  private static Nomination nomination(int item, double score) {
    return new Nomination("source", item, score, new Evidence.EveryoneBuys());
  }
}
