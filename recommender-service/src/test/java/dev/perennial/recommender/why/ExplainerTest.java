package dev.perennial.recommender.why;

import static dev.perennial.recommender.Events.named;
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
import dev.perennial.recommender.question.Languages;
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
  private static final int KITCHEN = MEMORY.catalogue().findCategory("kitchen").orElseThrow();

  private final Explainer explainer = new Explainer(MEMORY.catalogue());

  @ParameterizedTest
  @MethodSource("evidence")
  void eachEvidenceHasItsReason(Evidence evidence, ReasonCode code, String text) {
    Reason reason = explainer.explain(mug(contribution(evidence, 1)), Languages.none()).getFirst();

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
            new Evidence.Predicted(0.3),
            ReasonCode.NEXT_IN_SEQUENCE,
            "Likely to be your next choice"),
        arguments(
            new Evidence.AboveUsual(3), ReasonCode.TRENDING, "Sells more than usual these days"),
        arguments(
            new Evidence.AboveUsualIn(KITCHEN, 3),
            ReasonCode.TRENDING_IN,
            "Sells more than usual in kitchen these days"),
        arguments(new Evidence.Alike(COFFEE), ReasonCode.SIMILAR_TO, "Similar to The coffee"),
        arguments(
            new Evidence.LikeMinded(),
            ReasonCode.PEOPLE_LIKE_YOU,
            "People with a taste like yours chose it"),
        arguments(new Evidence.PlaceBuys("DE"), ReasonCode.POPULAR_NEARBY, "Popular in Germany"),
        arguments(
            new Evidence.PlaceBuys("mobile"),
            ReasonCode.POPULAR_NEARBY,
            "Popular with those who use a device like yours"),
        arguments(new Evidence.Picked(), ReasonCode.EDITORS_PICK, "Chosen for you by the store"),
        arguments(
            new Evidence.Fits(), ReasonCode.MATCHES_REQUEST, "Matches what you are looking for"),
        arguments(new Evidence.EveryoneBuys(), ReasonCode.POPULAR, "Popular right now"),
        arguments(
            new Evidence.CategoryBuys(KITCHEN),
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
                contribution(new Evidence.Bought(COFFEE), 0.7)),
            Languages.none());

    assertThat(reasons)
        .extracting(Reason::code)
        .containsExactly(ReasonCode.BECAUSE_YOU_BOUGHT, ReasonCode.POPULAR);
    assertThat(reasons.getFirst().evidence()).isEqualTo(new ItemId("coffee"));
    assertThat(reasons.getLast().evidence()).isNull();
  }

  @Test
  void everyCodeIsTheReasonOfSomeEvidence() {
    assertThat(evidence().map(arguments -> arguments.get()[1]))
        .containsAll(List.of(ReasonCode.values()));
  }

  @Test
  void aReasonSaysItsEvidenceToProgramsToo() {
    assertThat(reason(new Evidence.OwnPurchase(5, 21, 19.2, true)))
        .extracting(Reason::evidence, Reason::days)
        .containsExactly(new ItemId("mug"), 19);
    assertThat(reason(new Evidence.OwnPurchase(1, 35, 44.6, false)).days()).isEqualTo(35);
    assertThat(reason(new Evidence.AboveUsualIn(KITCHEN, 2)).category()).isEqualTo("kitchen");
    assertThat(reason(new Evidence.PlaceBuys("DE")).place()).isEqualTo("DE");
    assertThat(reason(new Evidence.ListedDaysAgo(3)).days()).isEqualTo(3);
  }

  @Test
  void chineseReadersGetChineseReasonsAndNames() {
    StoreMemory memory = TestStore.memory();
    memory.list(List.of(named("coffee", "pantry", "咖啡")));
    Explainer chinese = new Explainer(memory.catalogue());
    Languages languages = Languages.of("fr-FR,zh-CN;q=0.8");

    assertThat(
            chinese
                .explain(mug(contribution(new Evidence.Bought(COFFEE), 1)), languages)
                .getFirst()
                .text())
        .isEqualTo("常与咖啡一起购买");
    assertThat(chinese.name(COFFEE, languages)).isEqualTo("咖啡");
    assertThat(chinese.name(MUG, languages)).isEqualTo("The mug");
    assertThat(chinese.name(COFFEE, Languages.of("fr"))).isEqualTo("The coffee");
  }

  private Reason reason(Evidence evidence) {
    return explainer.explain(mug(contribution(evidence, 1)), Languages.none()).getFirst();
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
