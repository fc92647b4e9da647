package dev.perennial.recommender.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.model.item.ItemId;
import dev.perennial.model.lifecycle.ChurnBand;
import dev.perennial.model.lifecycle.LifecycleStage;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.Events;
import dev.perennial.recommender.TestStore;
import dev.perennial.recommender.memory.StoreMemory;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskTest {
  private static final UserId ANNA = new UserId("anna");

  @Test
  void refusesACountOutsideOfItsLimits() {
    assertThatThrownBy(() -> Ask.home(ANNA, 0)).hasMessageContaining("but is 0");
    assertThatThrownBy(() -> Ask.home(ANNA, 101)).hasMessageContaining("but is 101");
    assertThat(Ask.home(ANNA, 100).count()).isEqualTo(100);
  }

  @Test
  void refusesMoreItemsThanAPageCanHave() {
    List<ItemId> many = Collections.nCopies(501, new ItemId("tea"));

    assertThatThrownBy(() -> ask(Wanted.anything(), many))
        .hasMessage("session must name at most 500 items, but names 501");
  }

  @Test
  void aQuestionKeepsOnlyItemsThatTheStoreKnows() {
    StoreMemory memory = TestStore.memory();
    ItemId mug = new ItemId("mug");
    ItemId unknown = new ItemId("unknown");

    Question question =
        Question.of(
            ask(
                Wanted.anything().with(ItemFilter.of("moon")).without(Set.of(mug, unknown)),
                List.of(unknown, mug)),
            memory,
            Events.NOON);

    int index = TestStore.index(memory, "mug");
    assertThat(question.wishes().excluded()).containsExactly(index);
    assertThat(question.session()).containsExactly(index);
    assertThat(question.wishes().nameCategories()).isTrue();
    assertThat(question.wishes().categories()).isEmpty();
  }

  @Test
  void aRankOrAnItemIsPinnedOnce() {
    Pin tea = new Pin(new ItemId("tea"), 1);
    assertThatThrownBy(() -> pinning(tea, new Pin(new ItemId("cup"), 1)))
        .hasMessage("pins must name each rank and each item once");
    assertThatThrownBy(() -> pinning(tea, new Pin(new ItemId("tea"), 2)))
        .hasMessage("pins must name each rank and each item once");
    assertThatThrownBy(() -> new Pin(new ItemId("tea"), 0)).hasMessageContaining("but is 0");
  }

  @Test
  void theHourIsThatOfTheUsersClock() {
    Question berlin =
        Question.of(
            new Ask(
                ANNA,
                "home",
                1,
                Wanted.anything(),
                List.of(),
                new Context("DE", "mobile", ZoneId.of("Europe/Berlin")),
                Languages.none()),
            TestStore.memory(),
            Events.NOON);
    assertThat(berlin.localHour()).isEqualTo(14);
    assertThat(TestStore.ask(TestStore.memory(), "anna", 1).localHour()).isEqualTo(12);
    assertThatThrownBy(() -> new Context("Germany", null, null))
        .hasMessage("country must be a code of two letters such as 'DE', but is 'Germany'");
  }

  private static Wanted pinning(Pin... pins) {
    return new Wanted(ItemFilter.everything(), Set.of(), Boosts.none(), List.of(pins), null);
  }

  private static Ask ask(Wanted wanted, List<ItemId> session) {
    return new Ask(ANNA, "home", 1, wanted, session, Context.unknown(), Languages.none());
  }

  @Test
  void withoutAPredictionTheStageIsAGuessFromWhatWasBought() {
    StoreMemory memory = TestStore.memory();

    assertThat(TestStore.ask(memory, "stranger", 1).stage()).isEqualTo(LifecycleStage.ACQUISITION);
    assertThat(TestStore.ask(memory, "buyer-1", 1).stage()).isEqualTo(LifecycleStage.RETENTION);
    assertThat(TestStore.ask(memory, "buyer-1", 1).churnBand()).isEqualTo(ChurnBand.MEDIUM);
  }
}
