package dev.perennial.recommender.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.user.UserId;
import dev.perennial.ranking.method.ItemScorer;
import dev.perennial.recommender.Events;
import dev.perennial.recommender.TestStore;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Ask;
import dev.perennial.recommender.question.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedSourceTest {
  private static final String METHOD = "user-user";

  private final StoreMemory memory = TestStore.memory();
  private final LearnedMethods methods = LearnedMethods.named(List.of(METHOD));
  private final CandidateSource source = methods.sources().getFirst();

  @Test
  void saysNothingBeforeTheMethodHasLearned() {
    assertThat(source.nominate(TestStore.ask(memory, "anna", 5))).isEmpty();
    assertThat(methods.scorer(METHOD)).isEmpty();
  }

  @Test
  void nominatesWhatTheMethodScoresHighestWithTheReason() {
    int coffee = TestStore.index(memory, "coffee");
    int kettle = TestStore.index(memory, "kettle");
    int mug = TestStore.index(memory, "mug");
    methods.use(
        METHOD,
        (query, sheet) -> {
          sheet.add(mug, 3, coffee);
          sheet.add(coffee, 2, kettle);
          sheet.add(kettle, 1);
        });

    List<Nomination> nominations = source.nominate(TestStore.ask(memory, "anna", 5));

    assertThat(nominations).extracting(Nomination::item).containsExactly(mug, coffee, kettle);
    assertThat(nominations)
        .extracting(Nomination::evidence)
        .containsExactly(
            new Evidence.Bought(coffee), new Evidence.Viewed(kettle), new Evidence.LikeMinded());
  }

  @Test
  void liftsScoresBelowZeroAboveTheBestThatIsLeftOut() {
    methods.use(
        METHOD,
        (query, sheet) -> {
          sheet.add(0, -1);
          sheet.add(1, -3);
          sheet.add(2, -7);
        });

    assertThat(source.nominate(TestStore.ask(memory, "anna", 5)))
        .extracting(Nomination::score)
        .containsExactly(6.0, 4.0);
  }

  @Test
  void theMethodReadsThisVisitAsTheNewestOfThePast() {
    Ask ask =
        new Ask(
            null,
            "home",
            5,
            Ask.home(new UserId("anna"), 5).wanted(),
            List.of(new ItemId("mug"), new ItemId("kettle")),
            Ask.home(new UserId("anna"), 5).context(),
            Ask.home(new UserId("anna"), 5).languages());
    ItemScorer echo =
        (query, sheet) -> {
          for (int index = 0; index < query.past().size(); index++) {
            sheet.add(query.past().item(index), 1 + index);
          }
        };
    methods.use(METHOD, echo);

    assertThat(source.nominate(Question.of(ask, memory, Events.NOON)))
        .extracting(Nomination::item)
        .containsExactly(TestStore.index(memory, "mug"), TestStore.index(memory, "kettle"));
  }

  @Test
  void refusesAMethodThatNobodyKnows() {
    assertThatThrownBy(() -> LearnedMethods.named(List.of("oracle")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'oracle'")
        .hasMessageContaining("user-user");
  }
}
