package dev.perennial.recommender.pipeline;

import static dev.perennial.recommender.Events.NOON;
import static dev.perennial.recommender.Events.bought;
import static dev.perennial.recommender.Events.item;
import static dev.perennial.recommender.Events.viewed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perennial.model.event.Event;
import dev.perennial.model.item.ItemId;
import dev.perennial.model.recommendation.RecommendedItem;
import dev.perennial.model.user.UserId;
import dev.perennial.recommender.candidate.Nomination;
import dev.perennial.recommender.feature.Candidate;
import dev.perennial.recommender.filter.FilterConfiguration;
import dev.perennial.recommender.filter.Filtered;
import dev.perennial.recommender.filter.Filtered.Removed;
import dev.perennial.recommender.memory.MemoryProperties;
import dev.perennial.recommender.memory.StoreMemory;
import dev.perennial.recommender.question.Ask;
import dev.perennial.recommender.question.Languages;
import dev.perennial.recommender.question.Question;
import dev.perennial.recommender.question.Wanted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every answer, whatever happened in the store. */
class AnswerPropertiesTest {
  private static final List<String> USERS = List.of("ann", "bob", "cem");
  private static final int ITEMS = 12;

  @Property(tries = 200)
  void aFilterKeepsOrRemovesEachCandidate(@ForAll("pasts") List<Event> past) {
    Asked asked = new Asked(past, 10);
    List<List<Nomination>> nominations =
        asked.stages.sources.stream().map(source -> source.nominate(asked.question)).toList();
    List<Candidate> candidates = asked.stages.hydrator.hydrate(nominations, asked.question);

    Filtered filtered =
        new FilterConfiguration().filters(asked.stages.filters).filter(candidates, asked.question);

    List<Candidate> both = new ArrayList<>(filtered.kept());
    filtered.removed().stream().map(Removed::candidate).forEach(both::add);
    assertThat(both).containsExactlyInAnyOrderElementsOf(candidates);
    assertThat(filtered.kept())
        .noneMatch(kept -> asked.question.excludes(kept.item()))
        .allMatch(kept -> asked.memory.catalogue().listing(kept.item()).inStock());
  }

  @Property(tries = 200)
  void anAnswerIsAsLongAsAskedAtMostAndRepeatsNothing(
      @ForAll("pasts") List<Event> past, @ForAll @IntRange(min = 1, max = 15) int count) {
    Asked asked = new Asked(past, count);

    List<RecommendedItem> items = asked.ranking().items();

    assertThat(items).hasSizeLessThanOrEqualTo(count);
    assertThat(items).extracting(RecommendedItem::itemId).doesNotHaveDuplicates();
    for (int place = 0; place < items.size(); place++) {
      assertThat(items.get(place).rank()).isEqualTo(place + 1);
    }
  }

  @Provide
  Arbitrary<List<Event>> pasts() {
    return Combinators.combine(
            Arbitraries.of(USERS),
            Arbitraries.integers().between(0, ITEMS - 1),
            Arbitraries.integers().between(0, 60),
            Arbitraries.of(true, false))
        .as(AnswerPropertiesTest::event)
        .list()
        .ofMaxSize(60);
  }

  private static Event event(String user, int item, int daysAgo, boolean purchase) {
    var at = NOON.minus(Duration.ofDays(daysAgo));
    return purchase ? bought(user, "item-" + item, at) : viewed(user, "item-" + item, at);
  }

  /** Ann's question in a store with a past, where every fifth item is out of stock. */
  private static final class Asked {
    private final StoreMemory memory = new StoreMemory(MemoryProperties.defaults());
    private final Stages stages = new Stages(memory);
    private final Question question;

    Asked(List<Event> past, int count) {
      for (int item = 0; item < ITEMS; item++) {
        memory.list(List.of(item("item-" + item, "shelf-" + item % 3, item % 5 != 0, null)));
      }
      memory.learn(past);
      Set<ItemId> excluded = Set.of(new ItemId("item-1"), new ItemId("unheard"));
      Ask ask = Ask.home(new UserId("ann"), count).wanting(Wanted.anything().without(excluded));
      question = Question.of(ask, memory, NOON);
    }

    Ranking ranking() {
      return stages
          .pipeline(stages.sources, stages.metrics(stages.sources))
          .rank(question, Languages.none());
    }
  }
}
