package dev.perennial.recommender.filter;

import static dev.perennial.recommender.Events.NOON;
import static dev.perennial.recommender.Events.bought;
import static dev.perennial.recommender.Events.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.recommender.TestStore;
import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.filter.Filtered.Removed;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Question;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiltersTest {
  private static final Duration FORTNIGHT = Duration.ofDays(14);

  private final StoreMemory memory = TestStore.memory();
  private final Candidate coffee = candidate("coffee");

  @Test
  void aProtectiveFilterThatFailsRemoves() {
    Filtered filtered = new Filters(List.of(new Broken(true))).filter(List.of(coffee), question());

    assertThat(filtered.kept()).isEmpty();
    assertThat(filtered.removed())
        .containsExactly(new Removed(coffee, "broken", "could not be judged"));
  }

  @Test
  void anotherFilterThatFailsLetsPass() {
    Filtered filtered = new Filters(List.of(new Broken(false))).filter(List.of(coffee), question());

    assertThat(filtered.kept()).containsExactly(coffee);
  }

  @Test
  void whatWasBoughtTodayIsNotShown() {
    memory.learn(List.of(bought("anna", "coffee", NOON)));

    assertThat(justBought(memory, "coffee", "anna")).contains("bought");
  }

  @Test
  void aBeginnerIsNotShownWhatOthersReorderMuchLater() {
    StoreMemory store = TestStore.withSoapEvery45Days();
    store.learn(
        List.of(bought("beginner", "soap", daysAgo(2)), bought("starter", "soap", daysAgo(40))));

    assertThat(justBought(store, "soap", "beginner")).contains("not due for reorder");
    assertThat(justBought(store, "soap", "starter")).isEmpty();
  }

  @Test
  void anOwnRhythmDecidesHowSoonAnItemMayBeShownAgain() {
    StoreMemory store = TestStore.withSoapEvery45Days();
    for (double last : List.of(2.0, 8.0)) {
      for (int time = 3; time >= 0; time--) {
        store.learn(List.of(bought("loyal-" + last, "soap", daysAgo(last + 10 * time))));
      }
    }

    assertThat(justBought(store, "soap", "loyal-2.0")).contains("not due for reorder");
    assertThat(justBought(store, "soap", "loyal-8.0")).isEmpty();
  }

  @Test
  void whatNobodyReordersIsNotShownForAFortnight() {
    JustBought justBought = new JustBought(memory, new FilterProperties(FORTNIGHT, 0.5, 0));
    assertThat(justBought.objection(candidate("grinder"), question())).isPresent();

    memory.learn(List.of(bought("bert", "grinder", daysAgo(15))));
    assertThat(justBought.objection(candidate("grinder"), TestStore.ask(memory, "bert", 5)))
        .isEmpty();
  }

  /** The objection; empty where there is none. */
  private static String justBought(StoreMemory memory, String item, String user) {
    Candidate candidate = new Candidate(TestStore.index(memory, item), List.of(), List.of());
    return new JustBought(memory, FilterProperties.defaults())
        .objection(candidate, TestStore.ask(memory, user, 5))
        .orElse("");
  }

  private Question question() {
    return TestStore.ask(memory, "anna", 5);
  }

  private Candidate candidate(String item) {
    return new Candidate(TestStore.index(memory, item), List.of(), List.of());
  }

  private record Broken(boolean isProtective) implements CandidateFilter {
    @Override
    public String name() {
      return "broken";
    }

    @Override
    public Optional<String> objection(Candidate candidate, Question question) {
      throw new IllegalStateException("broken for the test");
    }
  }
}
