package dev.perennial.recommender.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.item.ItemId;
import dev.perennial.recommender.TestStore;
import dev.perennial.recommender.candidate.CandidateSource;
import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.feature.Candidate.FeatureValue;
import dev.perennial.recommender.filter.CandidateFilter;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.policy.Exploration;
import dev.perennial.recommender.policy.Policy.Manner;
import dev.perennial.recommender.question.Boosts;
import dev.perennial.recommender.question.ItemFilter;
import dev.perennial.recommender.question.Pin;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.question.Wanted;
import dev.perennial.recommender.score.ScoredCandidate;
import dev.perennial.recommender.select.Selected;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Holds every bean of a kind to its contract: all that the configurations make are here. */
class StageContractTest {
  private static final StoreMemory MEMORY = TestStore.memory();
  private static final Stages STAGES = new Stages(MEMORY);
  private static final Question QUESTION =
      TestStore.ask(
          MEMORY,
          "anna",
          5,
          new Wanted(
              ItemFilter.everything(),
              Set.of(),
              Boosts.none(),
              List.of(new Pin(new ItemId("filters"), 2)),
              null));
  private static final Manner MANNER = new Manner(0.1, Exploration.off());

  static final List<Named<CandidateSource>> SOURCES =
      STAGES.sources.stream().map(source -> Named.of(source.name(), source)).toList();

  static final List<Named<CandidateFilter>> FILTERS =
      STAGES.filters.stream().map(filter -> Named.of(filter.name(), filter)).toList();

  @ParameterizedTest
  @FieldSource("SOURCES")
  void aSourceNamesEachItemOnceWithAPositiveScoreBestFirst(CandidateSource source) {
    List<Nomination> nominations = source.nominate(QUESTION);

    assertThat(nominations).isNotEmpty();
    assertThat(nominations).extracting(Nomination::item).doesNotHaveDuplicates();
    assertThat(nominations)
        .allSatisfy(
            nomination -> {
              assertThat(nomination.source()).isEqualTo(source.name());
              assertThat(nomination.score()).isFinite().isPositive();
              assertThat(nomination.item()).isBetween(0, MEMORY.catalogue().size() - 1);
            });
    assertThat(nominations)
        .isSortedAccordingTo(Comparator.comparingDouble(Nomination::score).reversed());
  }

  @ParameterizedTest
  @FieldSource("SOURCES")
  void aSourceDoesNotFilter(CandidateSource source) {
    Question picky =
        QUESTION.after(source.nominate(QUESTION).stream().map(Nomination::item).toList());

    assertThat(source.nominate(picky)).isEqualTo(source.nominate(QUESTION));
  }

  @ParameterizedTest
  @FieldSource("FILTERS")
  void aFilterJudgesEachCandidateByItself(CandidateFilter filter) {
    for (Candidate candidate : candidates()) {
      Optional<String> alone = filter.objection(candidate, QUESTION);
      assertThat(filter.objection(candidate, QUESTION)).isEqualTo(alone);
      alone.ifPresent(why -> assertThat(why).isNotBlank());
    }
  }

  @Test
  void theHydratorDropsNothing() {
    List<List<Nomination>> nominations =
        STAGES.sources.stream().map(source -> source.nominate(QUESTION)).toList();
    List<Candidate> candidates = STAGES.hydrator.hydrate(nominations, QUESTION);

    assertThat(candidates).extracting(Candidate::item).doesNotHaveDuplicates();
    assertThat(candidates.stream().mapToLong(candidate -> candidate.nominations().size()).sum())
        .isEqualTo(nominations.stream().mapToLong(List::size).sum());
    assertThat(candidates)
        .allSatisfy(
            candidate ->
                assertThat(candidate.features())
                    .extracting(FeatureValue::value)
                    .allSatisfy(value -> assertThat(value).isBetween(0.0, 1.0)));
  }

  @Test
  void theScorerKeepsCandidatesAndOrder() {
    List<Candidate> candidates = candidates();

    assertThat(STAGES.scorer.score(candidates, QUESTION))
        .extracting(ScoredCandidate::candidate)
        .isEqualTo(candidates);
  }

  @Test
  void theSelectorOrdersAndCuts() {
    List<ScoredCandidate> scored = STAGES.scorer.score(candidates(), QUESTION);

    assertThat(STAGES.selector.select(scored, asking(3), MANNER))
        .extracting(Selected::candidate)
        .hasSize(3)
        .isSubsetOf(scored);
    assertThat(STAGES.selector.select(scored, asking(100), MANNER)).hasSameSizeAs(scored);
  }

  private static Question asking(int count) {
    return TestStore.ask(MEMORY, "anna", count);
  }

  private static List<Candidate> candidates() {
    return STAGES.hydrator.hydrate(
        STAGES.sources.stream().map(source -> source.nominate(QUESTION)).toList(), QUESTION);
  }
}
