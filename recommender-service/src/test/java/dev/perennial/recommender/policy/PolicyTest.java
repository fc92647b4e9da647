package dev.perennial.recommender.policy;

import static dev.perennial.recommender.Events.forecast;
import static dev.perennial.recommender.policy.StageAwareness.ALWAYS;
import static dev.perennial.recommender.policy.StageAwareness.NEVER;
import static dev.perennial.recommender.policy.StageAwareness.WHERE_IT_HELPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perennial.model.lifecycle.ChurnBand;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.recommender.TestStore;
import dev.perennial.recommender.candidate.CandidateConfiguration;
import dev.perennial.recommender.candidate.CandidateProperties;
import dev.perennial.recommender.candidate.Evidence;
import dev.perennial.recommender.candidate.Family;
import dev.perennial.recommender.candidate.LearnedMethods;
import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.ItemFilter;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.question.Wanted;
import dev.perennial.recommender.score.ScoredCandidate;
import dev.perennial.recommender.score.ScoredCandidate.Contribution;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyTest {
  private static final Scenario DOUBLED_RHYTHM =
      new Scenario(
          null,
          Exploration.off(),
          null,
          Map.of(LifecycleStage.RETENTION, Treatment.of(Map.of(Family.RHYTHM, 2.0))),
          Map.of(ChurnBand.HIGH, Treatment.of(Map.of(Family.RHYTHM, 3.0))));

  private final StoreMemory memory = TestStore.memory();

  @Test
  void aFamilysPartOfTheScoreIsMultipliedWhateverScored() {
    ScoredCandidate applied = applied(policy(DOUBLED_RHYTHM, ALWAYS));

    assertThat(applied.score()).isCloseTo(-4 + 1.5, within(1e-9));
    assertThat(applied.contributions()).extracting("value").containsExactly(3.0, 0.5);
  }

  @Test
  void stageAndChurnMultiply() {
    memory.expect(List.of(forecast("anna", LifecycleStage.RETENTION, 0.9)));

    assertThat(applied(policy(DOUBLED_RHYTHM, ALWAYS)).contributions())
        .extracting("value")
        .containsExactly(9.0, 0.5);
  }

  @Test
  void switchedOffItLeavesScoresAsTheyAre() {
    assertThat(applied(policy(DOUBLED_RHYTHM, NEVER))).isEqualTo(scored());
  }

  @Test
  void whereARankingDoesNotGainFromItItIsLeftOutUnlessItIsWantedInAnyCase() {
    List<ScoredCandidate> scored = List.of(scored());

    assertThat(policy(DOUBLED_RHYTHM, WHERE_IT_HELPS).applied(scored, question(), false))
        .isEqualTo(scored);
    assertThat(policy(DOUBLED_RHYTHM, WHERE_IT_HELPS).applied(scored, question(), true))
        .isNotEqualTo(scored);
    assertThat(policy(DOUBLED_RHYTHM, ALWAYS).applied(scored, question(), false))
        .isNotEqualTo(scored);
  }

  @Test
  void aSourceThatNobodyPutIntoAFamilyIsLeftAlone() {
    ScoredCandidate stranger = scored(new Nomination("unheard-of", 0, 1, new Evidence.Fits()), 2);

    assertThat(
            policy(DOUBLED_RHYTHM, ALWAYS).applied(List.of(stranger), question(), true).getFirst())
        .isEqualTo(stranger);
  }

  @Test
  void aNewcomerIsShownMoreOfWhatIsPopularAndMoreBreadth() {
    Treatment newcomer = Scenario.plain().treatment(LifecycleStage.ACQUISITION, ChurnBand.MEDIUM);
    Treatment regular = Scenario.plain().treatment(LifecycleStage.RETENTION, ChurnBand.MEDIUM);

    assertThat(newcomer.factor(Family.POPULAR)).isGreaterThan(regular.factor(Family.POPULAR));
    assertThat(newcomer.diversity()).isNotNull();
    assertThat(regular.diversity()).isNull();
  }

  @Test
  void whoIsAboutToLeaveIsShownMoreOfWhatIsFamiliarAndLessThatIsNew() {
    Treatment atRisk = Scenario.plain().treatment(LifecycleStage.MONETIZATION, ChurnBand.HIGH);
    Treatment calm = Scenario.plain().treatment(LifecycleStage.MONETIZATION, ChurnBand.LOW);

    assertThat(atRisk.factor(Family.RHYTHM)).isGreaterThan(calm.factor(Family.RHYTHM));
    assertThat(atRisk.factor(Family.NOVELTY)).isLessThan(calm.factor(Family.NOVELTY));
  }

  @Test
  void theRequestsDiversityCountsMoreThanTheScenariosAndThatMoreThanTheStores() {
    Scenario scenario = new Scenario(0.4, Exploration.off(), null, Map.of(), Map.of());

    assertThat(policy(Scenario.plain(), ALWAYS).manner(question()).diversity()).isEqualTo(0.1);
    assertThat(policy(scenario, ALWAYS).manner(question()).diversity()).isEqualTo(0.4);
    assertThat(policy(scenario, ALWAYS).manner(asking(0.9)).diversity()).isEqualTo(0.9);
    assertThat(policy(Scenario.plain(), ALWAYS).manner(question("stranger")).diversity())
        .isEqualTo(0.3);
    assertThat(policy(scenario, ALWAYS).manner(question("stranger")).diversity()).isEqualTo(0.4);
  }

  @Test
  void filtersOfScenarioAndStageNarrowTheQuestion() {
    Scenario kitchen =
        new Scenario(
            null,
            Exploration.off(),
            ItemFilter.of("kitchen"),
            Map.of(
                LifecycleStage.RETENTION, new Treatment(Map.of(), null, ItemFilter.of("pantry"))),
            Map.of());
    int mug = TestStore.index(memory, "mug");

    assertThat(policy(kitchen, NEVER).narrowed(question()).wishes().objection(mug)).isEmpty();
    assertThat(policy(kitchen, ALWAYS).narrowed(question()).wishes().objection(mug)).isPresent();
    Question plain = question();
    assertThat(policy(Scenario.plain(), ALWAYS).narrowed(plain)).isSameAs(plain);
  }

  private Policy policy(Scenario home, StageAwareness stageAware) {
    return new PolicyConfiguration()
        .policy(
            new PolicyProperties(Map.of("home", home), 0.1, stageAware),
            memory,
            new CandidateConfiguration()
                .candidateSources(
                    memory, CandidateProperties.defaults(), LearnedMethods.named(List.of())));
  }

  private ScoredCandidate applied(Policy policy) {
    return policy.applied(List.of(scored()), question(), true).getFirst();
  }

  /** A score below zero, as a learned ranker gives it. */
  private static ScoredCandidate scored() {
    Nomination due = new Nomination("bought-again", 0, 1, new Evidence.EveryoneBuys());
    Nomination popular = new Nomination("most-popular", 0, 1, new Evidence.EveryoneBuys());
    return new ScoredCandidate(
        new Candidate(0, List.of(due, popular), List.of()),
        -4,
        List.of(new Contribution(due, 1.5), new Contribution(popular, 0.5)));
  }

  private static ScoredCandidate scored(Nomination nomination, double score) {
    return new ScoredCandidate(
        new Candidate(nomination.item(), List.of(nomination), List.of()),
        score,
        List.of(new Contribution(nomination, score)));
  }

  private Question question() {
    return question("anna");
  }

  private Question question(String user) {
    return TestStore.ask(memory, user, 5);
  }

  private Question asking(double diversity) {
    Wanted wanted =
        new Wanted(
            ItemFilter.everything(), Set.of(), Wanted.anything().boosts(), List.of(), diversity);
    return TestStore.ask(memory, "anna", 5, wanted);
  }
}
