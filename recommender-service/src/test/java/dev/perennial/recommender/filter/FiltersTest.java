package dev.perennial.recommender.filter;

import static dev.perennial.recommender.Events.NOON;
import static dev.perennial.recommender.Events.bought;
import static dev.perennial.recommender.Events.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.item.ItemId;
import dev.perennial.recommender.TestStore;
import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.filter.Filtered.Removed;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Boosts;
import dev.perennial.recommender.question.ItemFilter;
import dev.perennial.recommender.question.Pin;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.question.Wanted;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  @Test
  void aPinIsNotHeldBackByCourtesyButByWhatProtects() {
    memory.learn(List.of(bought("anna", "coffee", NOON)));
    Filters filters =
        new Filters(
            List.of(new OutOfStock(memory), new JustBought(memory, FilterProperties.defaults())));

    assertThat(filters.filter(List.of(coffee), question()).kept()).isEmpty();
    assertThat(filters.filter(List.of(coffee), pinning("coffee")).kept()).containsExactly(coffee);
    assertThat(filters.filter(List.of(candidate("sold-out")), pinning("sold-out")).kept())
        .isEmpty();
  }

  @Test
  void whatIsOutOfStockIsShownToWhoAsksForItAllTheSame() {
    ItemFilter all = new ItemFilter(Set.of(), null, false, Map.of(), null, null);
    Question asking = TestStore.ask(memory, "anna", 5, Wanted.anything().with(all));

    assertThat(new OutOfStock(memory).objection(candidate("sold-out"), asking)).isEmpty();
    assertThat(new OutOfStock(memory).objection(candidate("sold-out"), question())).isPresent();
  }

  private Question pinning(String item) {
    return TestStore.ask(
        memory,
        "anna",
        5,
        new Wanted(
            ItemFilter.everything(),
            Set.of(),
            Boosts.none(),
            List.of(new Pin(new ItemId(item), 1)),
            null));
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
