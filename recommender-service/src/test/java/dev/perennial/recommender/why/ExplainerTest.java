package dev.perennial.recommender.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.Reason;
import dev.perennial.model.recommendation.ReasonCode;
import dev.perennial.recommender.TestStore;
import dev.perennial.recommender.candidate.Evidence;
import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.score.ScoredCandidate;
import dev.perennial.recommender.score.ScoredCandidate.Contribution;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainerTest {
  private static final StoreMemory MEMORY = TestStore.memory();
  private static final int MUG = TestStore.index(MEMORY, "mug");
  private static final int COFFEE = TestStore.index(MEMORY, "coffee");

  private final Explainer explainer = new Explainer(MEMORY.catalogue());

  @ParameterizedTest
  @MethodSource("evidence")
  void eachEvidenceHasItsReason(Evidence evidence, ReasonCode code, String text) {
    Reason reason = explainer.explain(mug(contribution(evidence, 1))).getFirst();

    assertThat(reason.code()).isEqualTo(code);
    assertThat(reason.text()).isEqualTo(text);
  }

  static Stream<Arguments> evidence() {
    return Stream.of(
        arguments(
            new Evidence.OwnPurchase(5, 21, 19.2, true),
            ReasonCode.REORDER_DUE,
            "You usually buy it every 19 days; the last time was 21 days ago"),
        arguments(
            new Evidence.OwnPurchase(9, 1, 1.2, true),
            ReasonCode.REORDER_DUE,
            "You usually buy it every day; the last time was yesterday"),
        arguments(
            new Evidence.OwnPurchase(1, 40, 44.6, false),
            ReasonCode.REORDER_DUE,
            "You bought it 40 days ago; it is usually bought again after 45 days"),
        arguments(
            new Evidence.OwnPurchase(1, 35, 44.6, false),
            ReasonCode.BOUGHT_BEFORE,
            "You bought it 35 days ago"),
        arguments(
            new Evidence.OwnPurchase(3, 1, 30, true),
            ReasonCode.BOUGHT_BEFORE,
            "You bought it on 3 days; the last time was yesterday"),
        arguments(
            new Evidence.Bought(COFFEE),
            ReasonCode.BECAUSE_YOU_BOUGHT,
            "Often bought together with The coffee"),
        arguments(
            new Evidence.Viewed(COFFEE),
            ReasonCode.BECAUSE_YOU_VIEWED,
            "Goes with The coffee, which you looked at"),
        arguments(
            new Evidence.Viewed(MUG), ReasonCode.BECAUSE_YOU_VIEWED, "You looked at it lately"),
        arguments(
            new Evidence.Predicted(0.3), ReasonCode.LIKELY_NEXT, "Likely to be your next choice"),
        arguments(
            new Evidence.AboveUsual(3), ReasonCode.TRENDING, "Sells more than usual these days"),
        arguments(new Evidence.EveryoneBuys(), ReasonCode.POPULAR, "Popular right now"),
        arguments(
            new Evidence.CategoryBuys(MEMORY.catalogue().listing(MUG).category()),
            ReasonCode.POPULAR_IN_CATEGORY,
            "Popular in kitchen"),
        arguments(
            new Evidence.ListedDaysAgo(3), ReasonCode.NEW_ARRIVAL, "New in the store: 3 days ago"),
        arguments(
            new Evidence.ListedDaysAgo(0), ReasonCode.NEW_ARRIVAL, "New in the store: today"));
  }

  @Test
  void theStrongestContributionComesFirstAndNamesItsItem() {
    List<Reason> reasons =
        explainer.explain(
            mug(
                contribution(new Evidence.EveryoneBuys(), 0.1),
                contribution(new Evidence.Bought(COFFEE), 0.7)));

    assertThat(reasons)
        .extracting(Reason::code)
        .containsExactly(ReasonCode.BECAUSE_YOU_BOUGHT, ReasonCode.POPULAR);
    assertThat(reasons.getFirst().evidence()).isEqualTo(new ItemId("coffee"));
    assertThat(reasons.getLast().evidence()).isNull();
  }

  private static ScoredCandidate mug(Contribution... contributions) {
    List<Nomination> nominations =
        Arrays.stream(contributions).map(Contribution::nomination).toList();
    return new ScoredCandidate(
        new Candidate(MUG, nominations, List.of()), 1, List.of(contributions));
  }

  private static Contribution contribution(Evidence evidence, double value) {
    return new Contribution(new Nomination("source", MUG, 1, evidence), value);
  }
}
