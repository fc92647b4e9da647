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

    assertThatThrownBy(() -> new Ask(ANNA, "home", 1, null, Set.of(), many))
        .hasMessage("session must name at most 500 items, but names 501");
  }

  @Test
  void aQuestionKeepsOnlyItemsThatTheStoreKnows() {
    StoreMemory memory = TestStore.memory();
    ItemId mug = new ItemId("mug");
    ItemId unknown = new ItemId("unknown");

    Question question =
        Question.of(
            new Ask(ANNA, "home", 3, "moon", Set.of(mug, unknown), List.of(unknown, mug)),
            memory,
            Events.NOON);

    int index = TestStore.index(memory, "mug");
    assertThat(question.excluded()).containsExactly(index);
    assertThat(question.session()).containsExactly(index);
    assertThat(question.category()).isEqualTo(Question.NO_SUCH_CATEGORY);
  }

  @Test
  void withoutAPredictionTheStageIsAGuessFromWhatWasBought() {
    StoreMemory memory = TestStore.memory();

    assertThat(TestStore.ask(memory, "stranger", 1).stage()).isEqualTo(LifecycleStage.ACQUISITION);
    assertThat(TestStore.ask(memory, "buyer-1", 1).stage()).isEqualTo(LifecycleStage.RETENTION);
    assertThat(TestStore.ask(memory, "buyer-1", 1).churnBand()).isEqualTo(ChurnBand.MEDIUM);
  }
}
